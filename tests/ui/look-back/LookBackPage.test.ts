import { screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { wholeRuns } from '../../../src/app/encounter-list.ts';
import { openLookBack } from '../../../src/app/look-back.ts';
import type { Scenario } from '../../../src/core/scenario/scenario.ts';
import LookBackPage from '../../../src/ui/look-back/LookBackPage.svelte';
import { obligationWords } from '../../../src/ui/words/en/obligations.ts';
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
    const how = within(named('Before you read on: how are you?')!);
    expect(how.getByRole('link', { name: 'Support' }).getAttribute('href')).toBe('#/support');
  });

  test('keeps how you are, and says that the rest can wait where that is low', async () => {
    const { person, stored } = await lookBackOn(talk, 'ask', 'listen', 'plan');
    expect(screen.queryByText(/The rest can wait/)).toBeNull();
    await person.click(screen.getByRole('radio', { name: 'Shaken' }));
    expect(await screen.findByText(/The rest can wait/)).toBeTruthy();
    expect((await stored()).at(-1)).toMatchObject({ type: 'felt', feeling: 'shaken' });
  });

  test('asks what you think before it says what the author thought, once', async () => {
    const { person, stored } = await lookBackOn(talk, 'ask', 'listen', 'plan');
    expect(named('The four concerns')).toBeNull();
    expect(named('Turning points')).toBeNull();
    const asked = within(screen.getByRole('group', { name: /^Expertise/ }));
    await person.click(asked.getByRole('radio', { name: 'rather helped' }));
    await vi.waitFor(async () =>
      expect((await stored()).at(-1)).toMatchObject({ type: 'self-rated', theme: 'expertise', rating: 3 }),
    );
    await person.click(screen.getByRole('button', { name: 'Leave it out' }));
    expect(named('How do you think it went?')).toBeNull();
    expect(named('The four concerns')?.textContent).toContain('You thought: “rather helped”.');
  });

  test.each([
    ['confidentiality', 1],
    ['stigma', 1],
    ['boundaries', 0],
  ] as const)('leads to what may have to be told where %s is at stake', async (theme, links) => {
    await lookBackOn({ ...talk, about: { ...talk.about, themes: [theme] } }, 'ask', 'listen', 'plan');
    expect(screen.queryAllByRole('link', { name: obligationWords.title })).toHaveLength(links);
  });

  test('has turning points that lead to their place, a strength first', async () => {
    const { person } = await lookBackOn(talk, 'ask', 'fix', 'plan');
    await person.click(screen.getByRole('button', { name: 'Leave it out' }));
    const points = within(named('Turning points')!).getAllByRole('listitem');
    expect(points.map((one) => one.className.split(' ')[0])).toEqual(['strength', 'open']);
    await person.click(within(points[1]!).getByRole('button', { name: 'See it in its place: fix' }));
    expect(document.activeElement?.id).toBe('turn-2');
  });

  test('draws the way, and names no other way that was not played', async () => {
    await lookBackOn(talk, 'ask', 'listen', 'plan');
    const drawing = await screen.findByText('Your way as a drawing');
    const way = drawing.closest('details')!;
    expect(way.textContent).toContain('Of course.');
    expect(way.textContent).not.toContain('Wave, and go on.');
    expect(within(way).getAllByText('another way')).toHaveLength(4);
  });

  test('keeps a sentence of your own', async () => {
    const { person, stored } = await lookBackOn(talk, 'ask', 'listen', 'plan');
    const part = within(named('A sentence of your own')!);
    await person.type(part.getByRole('textbox'), 'Tea?');
    await person.click(part.getByRole('button', { name: 'Keep it' }));
    expect(await part.findByText('Kept on this device.')).toBeTruthy();
    expect((await stored()).at(-1)).toMatchObject({ type: 'kept-sentence', text: 'Tea?' });
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
    const { person } = await lookBackOn(talk, 'ask', 'listen', 'plan');
    await person.click(screen.getByRole('button', { name: 'Leave it out' }));
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
