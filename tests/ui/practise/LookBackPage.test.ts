import { screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { wholeRuns } from '../../../src/app/encounter-list.ts';
import { openLookBack } from '../../../src/app/look-back.ts';
import type { Scenario } from '../../../src/core/scenario/scenario.ts';
import LookBackPage from '../../../src/ui/practise/LookBackPage.svelte';
import { play } from '../../support/play.ts';
import { corridorWith } from '../../support/ports.ts';
import { keep, show } from '../../support/screens.ts';
import { danger, talk } from '../../support/toys.ts';

beforeEach(() => void (location.hash = ''));

async function lookBackOn(scenario: Scenario, ...choices: string[]) {
  const corridor = corridorWith([scenario]);
  const { run } = play(scenario).choose(...choices);
  await keep(corridor, run);
  const lookBack = await openLookBack(corridor, run.header.id);
  if (!lookBack) throw new Error('the encounter is not finished');
  const { person, container } = show(corridor, LookBackPage, { lookBack });
  const stored = async () => (await corridor.keeper.one(run.header.id))?.events ?? [];
  return { corridor, person, container, stored };
}

const named = (heading: string) => screen.queryByRole('region', { name: heading });

describe('looking back', () => {
  test('begins with how you are, and support beside it', async () => {
    await lookBackOn(talk, 'ask', 'listen', 'plan');
    expect(screen.getByText(/how are you\?/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Support' }).getAttribute('href')).toBe('#/support');
  });

  test('goes along the whole way, to the last line', async () => {
    await lookBackOn(talk, 'wave', 'listen', 'plan');
    const words = screen.getByRole('region', { name: 'Your way through' }).textContent;
    const order = ['Ana waits.', 'Wave, and go on.', 'You go outside.', 'second?', 'plan', 'the end'];
    const places = order.map((text) => words.indexOf(text));
    expect(places.every((place, i) => place >= 0 && place > (places[i - 1] ?? -1))).toBe(true);
  });

  test.each([
    ['ask', 'listen', 'plan'],
    ['wave', 'joke', 'leave'],
    ['ask', 'fix', 'plan'],
  ])('on %s, %s and %s shows no percents and no decimals', async (...choices) => {
    const { container } = await lookBackOn(talk, ...choices);
    expect(container.textContent).not.toMatch(/%|percent|\d[.,]\d/i);
  });

  test('says of its bands whose they are', async () => {
    await lookBackOn(talk, 'ask', 'listen', 'plan');
    expect(named('The four concerns')?.textContent).toContain(
      'What its author thought; reviewed by nobody yet.',
    );
  });

  test('has no bands where somebody is in danger, but what mattered most', async () => {
    const { container } = await lookBackOn(danger, 'ask', 'listen', 'plan');
    expect(named('The four concerns')).toBeNull();
    expect(container.querySelector('svg')).toBeNull();
    expect(named('Where it mattered most')?.textContent).toContain('You did this.');
  });
});

describe('a line that sounds like a worry', () => {
  const question = 'That line sounds like worry about not knowing enough. Was it?';
  const answer = (name: string) =>
    within(screen.getByRole('group', { name: question })).getByRole('button', { name });

  test('is asked about only where the player chose it', async () => {
    await lookBackOn(talk, 'ask', 'listen', 'plan');
    expect(screen.queryByRole('group', { name: question })).toBeNull();
  });

  test('is answered, and the answer is kept and shown', async () => {
    const { person, stored } = await lookBackOn(talk, 'wave', 'listen', 'plan');
    expect(named('Worries you voiced')?.textContent).toContain('you agreed with 0');
    await person.click(answer('Yes'));
    await vi.waitFor(() => expect(answer('Yes').getAttribute('aria-pressed')).toBe('true'));
    const voiced = { type: 'voice-confirmed', choice: 'wave', theme: 'expertise' };
    expect((await stored()).at(-1)).toMatchObject({ ...voiced, answer: 'yes' });
    expect(named('Worries you voiced')?.textContent).toContain('you agreed with 1');
    await person.click(answer('Not really'));
    await vi.waitFor(() => expect(answer('Not really').getAttribute('aria-pressed')).toBe('true'));
    expect(answer('Yes').getAttribute('aria-pressed')).toBe('false');
    expect(named('Worries you voiced')?.textContent).toContain('you agreed with 0');
  });
});

describe('trying again', () => {
  test('from a decision is a linked attempt that stands before it', async () => {
    const { corridor, person } = await lookBackOn(talk, 'ask', 'fix', 'leave');
    await person.click(screen.getByRole('button', { name: 'Try again from here: fix' }));
    await vi.waitFor(() => expect(location.hash).toMatch(/^#\/encounter\//));
    const again = (await wholeRuns(corridor)).find(({ header }) => header.again);
    expect(location.hash).toBe(`#/encounter/${again?.header.id}`);
    expect(again?.header).toMatchObject({
      again: { encounter: 'e000000000000001', decision: 2 },
      attempt: 2,
    });
    expect(again?.path.filter(({ kind }) => kind === 'choice')).toMatchObject([{ choice: 'ask' }]);
  });

  test('begins one attempt, however often it is pressed', async () => {
    const { corridor, person } = await lookBackOn(talk, 'ask', 'fix', 'leave');
    await person.dblClick(screen.getByRole('button', { name: 'Try again from here: fix' }));
    await vi.waitFor(() => expect(location.hash).toMatch(/^#\/encounter\//));
    expect(await wholeRuns(corridor)).toHaveLength(2);
  });
});
