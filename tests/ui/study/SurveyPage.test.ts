import { screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { answersIn } from '../../../src/core/survey/filling.ts';
import type { TakingPart } from '../../../src/app/take-part.ts';
import type { Study } from '../../../src/core/study/study.ts';
import { publish, writePublished } from '../../../src/core/study/published.ts';
import { Survey } from '../../../src/core/survey/survey.ts';
import Part from '../../../src/ui/study/Part.svelte';
import { corridorWith } from '../../support/ports.ts';
import { show } from '../../support/screens.ts';
import { shelf, toyStudy } from '../../support/study.ts';
import { agree, joined } from '../../support/studying.ts';
import * as v from 'valibot';

const options = { tea: 'Tea', coffee: 'Coffee', water: 'Water' };
const questions = {
  single: { id: 'drink', ask: 'What do you drink?', kind: 'single', options },
  likert: { id: 'often', ask: 'How often?', kind: 'likert', points: ['Never', 'Sometimes', 'Always'] },
  rating: { id: 'sure', ask: 'How sure?', kind: 'rating', ends: { low: 'Not', high: 'Very' } },
  multiple: { id: 'several', ask: 'Which of these?', kind: 'multiple', options, most: 2 },
  number: {
    id: 'hours',
    ask: 'How many hours?',
    kind: 'number',
    unit: 'hours',
    from: 0,
    to: 24,
    whole: false,
  },
  date: { id: 'since', ask: 'Since when?', kind: 'date', precision: 'month', from: '2020', to: '2026' },
  ranking: { id: 'order', ask: 'In which order?', kind: 'ranking', options },
  text: { id: 'why', ask: 'Why is that?', kind: 'text' },
  information: { id: 'told', ask: 'Now something else.', kind: 'information' },
};
const last = { id: 'last', ask: 'And the last?', kind: 'single', options };

/** Somebody who stands before one question, with another behind it. */
async function before(kind: keyof typeof questions, changes: Partial<Study> = {}) {
  const about = { source: 'Made up for a test.', licence: 'CC0', standing: 'own-wording' };
  const survey = v.parse(Survey, {
    survey: 'core',
    version: '1.0.0',
    title: 'A survey',
    about,
    questions: [questions[kind], last],
  });
  const study = { ...toyStudy, background: [], ...changes };
  const text = writePublished(
    publish(study, { ...shelf, surveys: { ...shelf.surveys, core: survey } }, false),
  );
  const part = await joined(corridorWith([]), text);
  await agree(part);
  const { person } = show(corridorWith([]), Part, { part, onagain: () => undefined });
  return { part, person };
}

const next = () => screen.getByRole('button', { name: 'Next' });
const given = (part: TakingPart) =>
  part.current.filling ? [...answersIn(part.current.filling).values()][0] : undefined;
const atLast = () => screen.findByRole('heading', { name: 'And the last?' });

test.each([
  ['single', 'Coffee', 'coffee'],
  ['likert', 'Sometimes', 2],
  ['rating', '7', 7],
] as const)(
  'a %s question: one press is kept at once, and the next press changes it',
  async (kind, name, value) => {
    const { part, person } = await before(kind);
    for (const radio of screen.getAllByRole<HTMLInputElement>('radio')) expect(radio.checked).toBe(false);
    await person.click(screen.getByRole('radio', { name }));
    await expect.poll(() => given(part)).toEqual(value);
    await person.click(screen.getAllByRole('radio')[0] as HTMLElement);
    await expect.poll(() => part.current.filling?.changed.size).toBe(1);
    await person.click(next());
    expect(await atLast()).toBeTruthy();
  },
);

test('several can be ticked, up to the most that there may be', async () => {
  const { part, person } = await before('multiple');
  await person.click(screen.getByRole('checkbox', { name: 'Tea' }));
  await person.click(screen.getByRole('checkbox', { name: 'Water' }));
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Coffee' }).disabled).toBe(true);
  await person.click(next());
  await atLast();
  expect(given(part)).toEqual(['tea', 'water']);
});

test('a number is read with a comma or a point, and one that does not fit is told', async () => {
  const { part, person } = await before('number');
  const field = screen.getByRole('textbox', { name: 'How many hours?' });
  await person.type(field, '25');
  await person.click(next());
  expect((await screen.findByText('Type a number from 0 to 24.')).getAttribute('role')).toBe('alert');
  await person.clear(field);
  await person.type(field, '7,5');
  await person.click(next());
  await atLast();
  expect(given(part)).toBe(7.5);
});

test('a date is typed as precise as it is asked for', async () => {
  const { part, person } = await before('date');
  const field = screen.getByRole('textbox', { name: 'Since when?' });
  await person.type(field, '2031-03');
  await person.click(next());
  expect(await screen.findByText('Give a month and a year from 2020 to 2026.')).toBeTruthy();
  await person.clear(field);
  await person.type(field, '2024/03');
  await person.click(next());
  await atLast();
  expect(given(part)).toBe('2024-03');
});

test('a ranking has no order until somebody begins one; buttons move, and what moved is said', async () => {
  const { part, person } = await before('ranking');
  expect(screen.queryByRole('button', { name: /^Move/ })).toBeNull();
  await person.click(screen.getByRole('button', { name: 'Put them in order' }));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Move up: Tea' }).disabled).toBe(true);
  await person.click(screen.getByRole('button', { name: 'Move up: Water' }));
  expect(await screen.findByText('Water: now number 2')).toBeTruthy();
  await person.click(next());
  await atLast();
  expect(given(part)).toEqual(['tea', 'water', 'coffee']);
});

test('what is written is kept when the person goes on, and it is said where it stays', async () => {
  const { part, person } = await before('text');
  expect(screen.getByText(/This stays on this device. Nobody reads it./)).toBeTruthy();
  await person.type(screen.getByRole('textbox', { name: 'Why is that?' }), ' It rained. ');
  await person.click(next());
  await atLast();
  expect(given(part)).toBe('It rained.');
});

test('where the study has a reader, what is written may be sent along', async () => {
  const reader = { reader: 'Dr Li', often: 'every Friday', worried: 'She writes back.' };
  await before('text', { 'free-text': reader });
  expect(screen.getByText(/unless you tick it when you hand back/)).toBeTruthy();
});

test('something to read asks nothing', async () => {
  const { person } = await before('information');
  expect(screen.queryByText(/^Question/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'I would rather not say' })).toBeNull();
  await person.click(next());
  expect(await atLast()).toBeTruthy();
});

test('a question that was left out is told of once, and can stay left out', async () => {
  const { part, person } = await before('single');
  await person.click(next());
  expect(await screen.findByText(/You left this one out/)).toBeTruthy();
  expect(part.current.filling?.at).toBe('drink');
  await person.click(next());
  await atLast();
  expect(part.current.filling?.given.get('drink')).toEqual({ missing: 'skipped' });
});

test('nobody has to say, and whoever comes back sees that they would rather not', async () => {
  const { part, person } = await before('single');
  await person.click(screen.getByRole('button', { name: 'I would rather not say' }));
  await atLast();
  expect(part.current.filling?.given.get('drink')).toEqual({ missing: 'prefer-not-to-say' });
  await person.click(screen.getByRole('button', { name: 'Back' }));
  expect(await screen.findByText(/You said that you would rather not say/)).toBeTruthy();
  await person.click(screen.getByRole('radio', { name: 'Tea' }));
  await expect.poll(() => given(part)).toBe('tea');
});

test('the next question has the focus, and says which it is', async () => {
  const { person } = await before('single');
  expect(screen.getByText('Question 1 of 2')).toBeTruthy();
  await person.click(screen.getByRole('radio', { name: 'Tea' }));
  await person.click(next());
  const heading = await atLast();
  await expect.poll(() => document.activeElement).toBe(heading);
  expect(screen.getByText('Question 2 of 2')).toBeTruthy();
  expect(within(screen.getByRole('group')).getAllByRole('radio')).toHaveLength(3);
});
