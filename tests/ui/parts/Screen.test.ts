import { render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { describe, expect, test } from 'vitest';
import Screen from '../../../src/ui/parts/Screen.svelte';

const children = createRawSnippet(() => ({ render: () => '<p>What is on it</p>' }));
const heading = () => screen.getByRole('heading', { level: 1 });

describe('a screen', () => {
  test('has the focus on its heading, which Tab passes over', () => {
    render(Screen, { title: 'Paused', children });
    expect(document.activeElement).toBe(heading());
    expect(heading().textContent).toBe('Paused');
    expect(heading().tabIndex).toBe(-1);
    expect(screen.getByText('What is on it')).toBeTruthy();
  });

  test('has the focus on its heading though nobody sees it', () => {
    render(Screen, { title: 'Paused', unseen: true, children });
    expect(document.activeElement).toBe(heading());
  });

  test.each([
    ['Paused', 'Paused · Corridor'],
    ['Corridor', 'Corridor'],
  ])('"%s" names its page "%s"', (title, page) => {
    render(Screen, { title, children });
    expect(document.title).toBe(page);
  });

  test('takes a new name with it to the page', async () => {
    const { rerender } = render(Screen, { title: 'Paused', children });
    await rerender({ title: 'Support' });
    expect([document.title, heading().textContent]).toEqual(['Support · Corridor', 'Support']);
  });
});
