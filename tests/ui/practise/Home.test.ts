import { screen, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import Home from '../../../src/ui/practise/Home.svelte';
import { HandDisk } from '../../support/hand-disk.ts';
import { Play, play } from '../../support/play.ts';
import { corridorWith, libraryOf } from '../../support/ports.ts';
import { keep, show } from '../../support/screens.ts';
import { danger, talk } from '../../support/toys.ts';

const other = { ...talk, id: 'other', title: 'Another' };

async function home(...plays: readonly Play[]) {
  const corridor = corridorWith([talk, other]);
  await keep(corridor, ...plays.map(({ run }) => run));
  show(corridor, Home, {});
  return corridor;
}

const begun = () => screen.findByRole('region', { name: 'Go on where you were' });

describe('the home page', () => {
  test('shows each scenario with what it is about', async () => {
    await home();
    const [card, second] = screen.getAllByRole('article');
    if (!card || !second) throw new Error('two cards were to be shown');
    expect(within(card).getByRole('link', { name: 'Toy' }).getAttribute('href')).toBe('#/begin/toy');
    expect(card.textContent).toContain('A toy.');
    expect(card.textContent).toContain('A friend, just as yourself');
    expect(card.textContent).toContain('Expertise, Boundaries');
    expect(card.textContent).toContain('1 to 2 minutes');
    expect(card.textContent).toContain('Nothing to fear.');
    expect(within(second).getByRole('link', { name: 'Another' })).toBeTruthy();
  });

  test('says what it never does, and leads to what has been played', async () => {
    await home();
    expect(screen.getByText(/Nobody is watching, nothing is marked/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'What you have played' }).getAttribute('href')).toBe('#/past');
  });

  test('goes on with what is under way or paused, and with nothing else', async () => {
    const id = (n: number) => ({ id: `e00000000000000${n}` });
    await home(
      new Play(talk, { ...id(1), startedAtMs: 1 }).listen(),
      new Play(other, { ...id(2), startedAtMs: 2 }).listen().happen({ type: 'paused' }),
      new Play(talk, id(3)).choose('ask', 'listen', 'plan'),
      new Play(talk, id(4)).happen({ type: 'stepped-out' }),
    );
    const links = within(await begun()).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#/encounter/e000000000000002',
      '#/encounter/e000000000000001',
    ]);
    expect(links[0]?.textContent).toContain('Another');
  });

  test('notices an encounter that begins elsewhere', async () => {
    const corridor = await home();
    expect(screen.queryByRole('region', { name: 'Go on where you were' })).toBeNull();
    await keep(corridor, play(talk).run);
    expect(within(await begun()).getByRole('link', { name: /Toy/ })).toBeTruthy();
  });

  test('suggests what was practised least, and says why; not to somebody who has played nothing', async () => {
    const stigma = { ...other, about: { ...other.about, themes: ['stigma' as const] } };
    const corridor = corridorWith([talk, stigma]);
    show(corridor, Home, {});
    expect(screen.queryByText(/You could play next/)).toBeNull();
    await keep(corridor, play(talk).choose('ask', 'listen', 'plan').run);
    const next = await screen.findByText(/You could play next/);
    expect(within(next).getByRole('link', { name: 'Another' }).getAttribute('href')).toBe('#/begin/other');
    expect(next.textContent).toContain('You have not practised stigma yet.');
  });

  test('has what is about danger behind a page that says so', () => {
    show(corridorWith([talk, danger]), Home, {});
    expect(screen.queryByRole('link', { name: 'Danger' })).toBeNull();
    expect(screen.getByRole('link', { name: 'What is in them' }).getAttribute('href')).toBe('#/harder');
  });

  test('has a damaged encounter in nobody’s way', async () => {
    const { run } = play(talk).choose('ask');
    const corridor = await home(new Play(talk, { id: 'e000000000000002' }));
    await corridor.keeper.begin(run.header, run.log.slice(1));
    expect(within(await begun()).getAllByRole('link')).toHaveLength(1);
  });

  test('shows the latest of two readings, whichever comes first', async () => {
    const disk = new HandDisk();
    const corridor = corridorWith([talk], disk);
    let answer: (list: []) => void = () => {};
    const slow = new Promise<[]>((resolve) => (answer = resolve));
    const read = vi.spyOn(disk, 'all').mockReturnValueOnce(slow);
    show(corridor, Home, {});
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(1));
    await keep(corridor, play(talk).run);
    await begun();
    answer([]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(within(await begun()).getAllByRole('link')).toHaveLength(1);
  });

  test('counts one minute as one', () => {
    const library = libraryOf(talk);
    const summaries = library.summaries.map((summary) => ({
      ...summary,
      minutes: { shortest: 1, longest: 1 },
    }));
    show({ ...corridorWith([talk]), library: { ...library, summaries } }, Home, {});
    expect(screen.getByRole('article').textContent).toMatch(/\b1 minute\b/);
  });
});
