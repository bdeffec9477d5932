import { screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { wholeRuns } from '../../../src/app/encounter-list.ts';
import Begin from '../../../src/ui/practise/Begin.svelte';
import { corridorWith } from '../../support/ports.ts';
import { show } from '../../support/screens.ts';
import { talk } from '../../support/toys.ts';

beforeEach(() => void (location.hash = '#/begin/toy'));

function before(scenario: string) {
  const corridor = corridorWith([talk]);
  const { person } = show(corridor, Begin, { params: { scenario } });
  return { corridor, person };
}

describe('before an encounter', () => {
  test('its premise and its note are read', () => {
    before('toy');
    expect(screen.getByRole('heading', { level: 1, name: 'Toy' })).toBeTruthy();
    expect(screen.getByText('A toy.')).toBeTruthy();
    expect(screen.getByText('Nothing to fear.')).toBeTruthy();
    expect(screen.getByText(/Nobody in it is in danger/)).toBeTruthy();
  });

  test.each([
    [/Nobody is watching this/],
    [/it cannot send help/],
    [/pause or step out whenever you like/],
    [/notes when you change your mind and roughly how long you took/],
    [/unless you hand it over/],
    [/You can erase it all/],
    [/what its author thought; reviewed by nobody yet/],
  ])('%s is said', (sentence) => {
    before('toy');
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  test('there is something lighter to choose instead, and support', () => {
    const heavy = { ...talk, id: 'heavy', about: { ...talk.about, safety: 'ask' as const } };
    show(corridorWith([heavy, talk]), Begin, { params: { scenario: 'heavy' } });
    const lighter = screen.getByRole('link', { name: 'Something lighter: Toy' });
    expect(lighter.getAttribute('href')).toBe('#/begin/toy');
    expect(screen.getByRole('link', { name: 'Support' })).toBeTruthy();
  });

  test('nothing has begun', async () => {
    const { corridor } = before('toy');
    expect(await wholeRuns(corridor)).toEqual([]);
    expect(screen.getByRole('link', { name: 'Choose another' }).getAttribute('href')).toBe('#/');
  });

  test('"Begin" begins one encounter and goes there, however often it is pressed', async () => {
    const { corridor, person } = before('toy');
    const begin = screen.getByRole<HTMLButtonElement>('button', { name: 'Begin' });
    await person.dblClick(begin);
    await vi.waitFor(() => expect(location.hash).toMatch(/^#\/encounter\/[0-9a-z]{16}$/));
    const runs = await wholeRuns(corridor);
    expect(runs.map(({ header, status }) => [`#/encounter/${header.id}`, status])).toEqual([
      [location.hash, 'running'],
    ]);
  });
});

test('whoever goes elsewhere while it is being begun is left there', async () => {
  const corridor = corridorWith([talk]);
  const { person } = show(corridor, Begin, { params: { scenario: 'toy' } });
  await person.click(screen.getByRole('button', { name: 'Begin' }));
  location.hash = '#/results';
  await vi.waitFor(async () => expect(await wholeRuns(corridor)).toHaveLength(1));
  await vi.waitFor(() =>
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Begin' }).disabled).toBe(false),
  );
  expect(location.hash).toBe('#/results');
});

test('a scenario that this page does not have leads home', () => {
  before('nobody');
  expect(screen.getByText('This page has no encounter of that name.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Begin' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Home' }).getAttribute('href')).toBe('#/');
});
