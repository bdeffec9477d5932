import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import NotFound from '../../src/ui/NotFound.svelte';

test('an address that leads nowhere says so and leads home', () => {
  render(NotFound);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'There is nothing here' }));
  expect(screen.getByRole('link', { name: 'Home' }).getAttribute('href')).toBe('#/');
});
