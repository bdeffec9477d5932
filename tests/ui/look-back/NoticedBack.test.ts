import { render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { Noticing } from '../../../src/core/encounter/noticing.ts';
import NoticedBack from '../../../src/ui/look-back/NoticedBack.svelte';

function lookAt(noticing: Partial<Noticing>) {
  const none = { step: 'room', hits: [], passedOver: [], falseAlarms: [] };
  render(NoticedBack, { noticing: { ...none, ...noticing }, why: 'Because.' });
  return screen.getByRole('group', { name: 'What you noticed' });
}

/** Each list under its name. */
const lists = () =>
  screen
    .getAllByRole('list')
    .map((list) => [
      list.previousElementSibling?.textContent,
      [...list.children].map(({ textContent }) => textContent),
    ]);

describe('what was noticed, looked back on', () => {
  test('stands beside what was there and what was not', () => {
    lookAt({ hits: ['tearful'], passedOver: ['stands-back', 'sharp'], falseAlarms: ['drinks-alone'] });
    expect(lists()).toEqual([
      ['There, and you noticed', ['Tears, or red eyes']],
      ['There as well', ['Stands back from the group', 'Speaks sharply to patients or staff']],
      ['You noticed, but nothing had shown it', ['Drinks more, or alone']],
    ]);
  });

  test('says so where there is nothing', () => {
    lookAt({ hits: ['tearful'] });
    expect(lists().map(([, signs]) => signs)).toEqual([['Tears, or red eyes'], ['Nothing'], ['Nothing']]);
  });

  test('does not scold, and gives the author’s reason', () => {
    const { textContent } = lookAt({ falseAlarms: ['tearful'] });
    expect(textContent).toContain('Not a warning by itself; asking kindly costs nothing.');
    expect(textContent).toMatch(/What the author thought of it\s+Because\./);
    expect(textContent).not.toMatch(/wrong|mistake|miss|fail|correct|score|should/i);
  });
});
