import { screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import Shelf from '../../../src/ui/practise/Shelf.svelte';
import { corridorWith, libraryOf } from '../../support/ports.ts';
import { show } from '../../support/screens.ts';
import { talk } from '../../support/toys.ts';

const friend = { ...talk, id: 'friend', title: 'Friend' };
const stranger = {
  ...talk,
  id: 'stranger',
  title: 'Stranger',
  about: { ...talk.about, relationship: 'co-located' as const, themes: ['stigma' as const] },
};
const supporter = {
  ...talk,
  id: 'supporter',
  title: 'Supporter',
  about: { ...talk.about, role: 'formal' as const },
};
const receiver = {
  ...talk,
  id: 'receiver',
  title: 'Receiver',
  about: { ...talk.about, role: 'formal' as const, perspective: 'receiver' as const },
};
const all = [friend, stranger, supporter, receiver];

function shelf(ids: readonly string[] = [], scenarios = all) {
  const { summaries } = libraryOf(...scenarios);
  const played = new Map(ids.map((id) => [id, 2]));
  return show(corridorWith(scenarios), Shelf, { summaries, played });
}
const titles = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
const select = (name: string) => screen.getByRole('combobox', { name });

describe('the shelf of encounters', () => {
  test('shows all of them at first', () => {
    shelf();
    expect(titles()).toEqual(['Friend', 'Stranger', 'Supporter', 'Receiver']);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  test.each([
    ['With', 'Someone you barely know', ['Stranger']],
    ['You are', 'a peer supporter', ['Supporter']],
    ['You are', 'the one who is struggling', ['Receiver']],
    ['You are', 'just yourself', ['Friend', 'Stranger']],
    ['About', 'Stigma', ['Stranger']],
  ])('shows those that fit “%s: %s”, and says how many', async (name, option, expected) => {
    const { person } = shelf();
    await person.selectOptions(select(name), option);
    expect(titles()).toEqual(expected);
    expect(screen.getByRole('status').textContent).toBe(`${expected.length} of 4 encounters`);
  });

  test('takes several wishes together, and says where nothing fits', async () => {
    const { person } = shelf();
    await person.selectOptions(select('With'), 'Someone you barely know');
    await person.selectOptions(select('You are'), 'a peer supporter');
    expect(screen.queryAllByRole('heading', { level: 3 })).toEqual([]);
    expect(screen.getByText('There is no such encounter yet.')).toBeTruthy();
  });

  test('leaves out what was played, where that is wished', async () => {
    const { person } = shelf(['stranger']);
    expect(screen.getByText('Played twice')).toBeTruthy();
    await person.click(screen.getByRole('checkbox', { name: 'Only what I have not played' }));
    expect(titles()).toEqual(['Friend', 'Supporter', 'Receiver']);
  });

  test('asks nothing where there is little to choose from', () => {
    shelf([], [friend, stranger]);
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(titles()).toHaveLength(2);
  });
});
