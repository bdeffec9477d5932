import type { Test } from '../condition.ts';
import type { Body } from './foreign-survey.ts';
import type { Comparison, Term } from './logic/logic.ts';
import type { Outcome } from './outcome.ts';
import { allOf, anyOf, notOf } from './outcome.ts';

/** A question that has its place in the survey. */
export interface Settled {
  id: string;
  body: Body;
  /** Ids of its answers by their codes, in their order. */
  options: ReadonlyMap<string, string>;
  /** Of a question of numbers: the bounds that it has here. */
  bounds: { from: number; to: number } | null;
}

type Value = string | number | boolean;

/** @param code one of its boxes, whose value is then 1 or 0 */
export function compared(question: Settled, code: string | null, is: Comparison, other: Term): Outcome {
  if (code !== null) return box(question, code, is, other);
  if (is === 'contains' || is === 'anyof' || is === 'allof') return among(question, is, other);
  if (!('value' in other)) return null;
  const { value } = other;
  if (is === '!=') return notOf(compared(question, code, '=', other));
  if (value === '') return is === '=' ? { not: { answered: question.id } } : null;
  const { kind } = question.body;
  if (kind === 'single' || kind === 'likert') return ofOptions(question, is, value);
  return kind === 'rating' || kind === 'number' ? ofNumbers(question, is, value) : null;
}

function box(question: Settled, code: string, is: Comparison, other: Term): Outcome {
  if (question.body.kind !== 'multiple' || !('value' in other)) return null;
  const isTicked = picked(question, code);
  const wanted = String(other.value);
  if (wanted !== '0' && wanted !== '1') return null;
  if (is !== '=' && is !== '!=') return null;
  return (wanted === '1') === (is === '=') ? isTicked : notOf(isTicked);
}

function among(question: Settled, is: Comparison, other: Term): Outcome {
  const { kind } = question.body;
  if (kind !== 'single' && kind !== 'multiple' && kind !== 'likert') return null;
  const values = 'list' in other ? other.list : [other];
  const parts = values.map((one) => ('value' in one ? picked(question, one.value) : null));
  return is === 'anyof' ? anyOf(parts) : allOf(parts);
}

/** That this answer is given, or is among those given; an answer that is not offered never is. */
function picked(question: Settled, value: Value): Outcome {
  if (question.body.kind !== 'multiple') return ofOptions(question, '=', value);
  const id = [...question.options].find(([code]) => isSame(code, value))?.[1];
  return id === undefined ? 'never' : { [question.id]: { has: id } };
}

const isSame = (code: string, value: Value): boolean =>
  code === String(value) || (numberOf(code) !== null && numberOf(code) === numberOf(value));

const numberOf = (value: Value): number | null => {
  const isNumber =
    typeof value === 'number' || (typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value));
  return isNumber ? Number(value) : null;
};

const order: Partial<Record<Comparison, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** Those answers for which it holds: each as a choice, or on a line from less to more as a span of points. */
function ofOptions({ id, body, options }: Settled, is: Comparison, value: Value): Outcome {
  const holding: number[] = [];
  for (const [place, code] of [...options.keys()].entries()) {
    const holds = holdsOf(code, is, value);
    if (holds === null) return null;
    if (holds) holding.push(place);
  }
  if (holding.length === options.size) return { answered: id };
  const ids = [...options.values()];
  const tests =
    body.kind === 'likert'
      ? spans(holding, options.size)
      : holding.map((place): Test => ({ is: ids[place] ?? '' }));
  return anyOf(tests.map((test) => ({ [id]: test })));
}

function holdsOf(code: string, is: Comparison, value: Value): boolean | null {
  if (is === '=') return isSame(code, value);
  const [a, b, compare] = [numberOf(code), numberOf(value), order[is]];
  return a === null || b === null || !compare ? null : compare(a, b);
}

/** Points, from 1, as spans of neighbours. */
function spans(places: readonly number[], most: number): Test[] {
  const found: [first: number, last: number][] = [];
  for (const place of places) {
    const before = found.at(-1);
    if (before?.[1] === place) before[1] = place + 1;
    else found.push([place + 1, place + 1]);
  }
  return found.map(([first, last]) => {
    if (first === last) return { is: first };
    return { ...(first > 1 && { 'at-least': first }), ...(last < most && { 'at-most': last }) };
  });
}

function ofNumbers({ id, body, bounds }: Settled, is: Comparison, value: Value): Outcome {
  const number = numberOf(value);
  if (number === null || !bounds) return null;
  const { from, to } = bounds;
  const isWhole = body.kind === 'rating' || (body.kind === 'number' && body.whole);
  const exactly: Outcome =
    number < from || number > to || (isWhole && !Number.isInteger(number))
      ? 'never'
      : { [id]: { is: number } };
  if (is === '=') return exactly;
  // What is more than 5 is at least 5, and not 5; of whole numbers, at least 6.
  const isUp = is === '>' || is === '>=';
  const bound = isWhole ? (isUp ? Math.ceil(number) : Math.floor(number)) : number;
  const span = isUp ? upwards(id, bound, from, to) : downwards(id, bound, from, to);
  if (is === '>=' || is === '<=' || exactly === 'never') return span;
  if (!isWhole) return allOf([span, notOf(exactly)]);
  return isUp ? upwards(id, number + 1, from, to) : downwards(id, number - 1, from, to);
}

function upwards(id: string, least: number, from: number, to: number): Outcome {
  if (least > to) return 'never';
  return least <= from ? { answered: id } : { [id]: { 'at-least': least } };
}

function downwards(id: string, most: number, from: number, to: number): Outcome {
  if (most < from) return 'never';
  return most >= to ? { answered: id } : { [id]: { 'at-most': most } };
}
