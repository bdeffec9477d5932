import type { Question } from '../question.ts';
import type { Body, ForeignOption, ForeignQuestion } from './foreign-survey.ts';
import type { Note } from './notes.ts';
import { note } from './notes.ts';
import { cut } from './one-line.ts';
import { plainText } from './plain-text.ts';

type Fields = Question extends infer Kind
  ? Kind extends Question
    ? Omit<Kind, 'id' | 'ask' | 'help' | 'when'>
    : never
  : never;

/** What a kind of question has besides its words. */
interface Made {
  fields: Fields;
  bounds: { from: number; to: number } | null;
  notes: Note[];
}

/** As a question for text has it. */
const longestAnswer = 4000;
/** As a question for a number has it. */
const greatest = 1_000_000_000;
/** What is assumed where nothing is said: most numbers that are asked for count something. */
const assumed = { from: 0, to: 1_000_000 };

/**
 * @param label the words of an answer, as they can stand here
 * @param ids of the answers, by their codes
 */
export function bodyOf(
  body: Body,
  foreign: ForeignQuestion,
  label: (option: ForeignOption) => string,
  ids: ReadonlyMap<string, string>,
): Made {
  const { kind } = body;
  if (kind === 'number') return number(body, foreign);
  if (kind === 'rating') return rating(body, foreign);
  if (kind === 'date') return date(body, foreign);
  if (kind === 'likert') return likert(body.options, foreign, label);
  if (kind === 'information') return { fields: { kind }, bounds: null, notes: [] };
  if (kind === 'text') {
    const most = Math.min(longestAnswer, Math.max(1, Math.trunc(body.most ?? 1000)));
    return {
      fields: { kind, most, lines: Math.min(20, Math.max(1, Math.trunc(body.lines))) },
      bounds: null,
      notes: [],
    };
  }
  const options = Object.fromEntries(
    [...ids].map(([code, id]) => [
      id,
      label(body.options.find((one) => one.code === code) ?? { code, label: '' }),
    ]),
  );
  if (kind !== 'multiple') return { fields: { kind, options }, bounds: null, notes: [] };
  const most = body.most === null ? null : Math.trunc(body.most);
  const isLimited = most !== null && most >= 1 && most < ids.size;
  return { fields: { kind, options, ...(isLimited && { most }) }, bounds: null, notes: [] };
}

function likert(
  options: readonly ForeignOption[],
  { name, where }: ForeignQuestion,
  label: (option: ForeignOption) => string,
): Made {
  const points = options.map(label);
  const codes = options.map(({ code }) => code);
  const numbers = codes.map(Number);
  const areNumbers = codes.every((code) => code.trim() !== '') && numbers.every(Number.isFinite);
  const areOurs = numbers.every((number, i) => number === i + 1);
  const notes = areNumbers && !areOurs ? [note('backwards', where, name, codes.join(', '))] : [];
  return { fields: { kind: 'likert', points }, bounds: { from: 1, to: points.length }, notes };
}

function rating(
  { from, to, low, high }: Extract<Body, { kind: 'rating' }>,
  { name, where }: ForeignQuestion,
): Made {
  const end = (words: string, number: number) => cut(plainText(words).words, 2000) || String(number);
  const ends = { low: end(low, from), high: end(high, to) };
  const isSaid = [ends.low, ends.high].every((words) => !/^-?\d+$/.test(words));
  const notes = isSaid ? [] : [note('ends', where, name)];
  return { fields: { kind: 'rating', from, to, ends }, bounds: { from, to }, notes };
}

function number(body: Extract<Body, { kind: 'number' }>, { name, where, ask }: ForeignQuestion): Made {
  const { whole } = body;
  const [from, to] = boundsFrom(body.from, body.to, whole);
  const isSaid = body.from === from && body.to === to;
  const guessed = body.unit === null ? unitIn(plainText(ask).words) : null;
  const notes = isSaid ? [] : [note('bounds', where, name, from, to)];
  if (guessed !== null) notes.push(note('unit-guessed', where, name, guessed));
  else if (body.unit === null) notes.push(note('unit', where, name));
  const unit = body.unit ?? guessed ?? 'in all';
  return { fields: { kind: 'number', unit, from, to, whole }, bounds: { from, to }, notes };
}

function boundsFrom(least: number | null, most: number | null, whole: boolean): [from: number, to: number] {
  const within = (n: number) => Math.min(greatest, Math.max(-greatest, n));
  const from = within(least ?? (most !== null && most <= assumed.from ? -assumed.to : assumed.from));
  const to = within(most ?? (from >= assumed.to ? greatest : assumed.to));
  // Zero has no sign in a file.
  const rounded: [number, number] = whole ? [Math.ceil(from) + 0, Math.floor(to) + 0] : [from + 0, to + 0];
  return rounded[0] < rounded[1] ? rounded : [assumed.from, assumed.to];
}

/** As in "How far is it (km)". */
function unitIn(ask: string): string | null {
  return /\(([^()]{1,30})\)[?.:]?$/.exec(ask)?.[1] ?? null;
}

function date(
  { precision, from, to }: Extract<Body, { kind: 'date' }>,
  { name, where }: ForeignQuestion,
): Made {
  const isYear = (text: string | null): text is string => text !== null && /^(?:19|20)\d\d$/.test(text);
  const isSaid = isYear(from) && isYear(to) && from <= to;
  const notes = [
    ...(isSaid ? [] : [note('years', where, name)]),
    ...(precision === 'day' ? [note('day', where)] : []),
  ];
  const years = isSaid ? { from, to } : { from: '1900', to: '2099' };
  return { fields: { kind: 'date', precision, ...years }, bounds: null, notes };
}
