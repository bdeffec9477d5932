import * as v from 'valibot';
import type { Kind } from './kind.ts';
import { columnName, common } from './kind.ts';

const patterns = {
  year: /^(?:19|20)\d\d$/,
  month: /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/,
  day: /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
};

/** A date, no finer than the study needs: a day can tell who somebody is. */
export const DateQuestion = v.strictObject({
  ...common,
  kind: v.literal('date'),
  precision: v.picklist(['year', 'month', 'day']),
  /** The first and the last that can be given, as precise as the answer. */
  from: v.pipe(v.string(), v.regex(patterns.year, 'it must be a year in quotes, like "2020"')),
  to: v.pipe(v.string(), v.regex(patterns.year, 'it must be a year in quotes, like "2030"')),
});
type DateQuestion = v.InferOutput<typeof DateQuestion>;

export const date: Kind<DateQuestion, string> = {
  columns: ({ id, ask, precision, from, to }) => [
    {
      name: columnName(id),
      type: precision === 'year' ? 'integer' : precision === 'day' ? 'date' : 'string',
      unit: precision === 'year' ? 'calendar year' : null,
      levels: null,
      bounds: precision === 'year' ? { least: Number(from), most: Number(to) } : null,
      meaning: precision === 'month' ? `${ask} (year and month, as 2026-03)` : ask,
    },
  ],
  fits: ({ precision, from, to }, answer) =>
    typeof answer === 'string' &&
    patterns[precision].test(answer) &&
    answer.slice(0, 4) >= from &&
    answer.slice(0, 4) <= to &&
    (precision !== 'day' || isDay(answer)),
  cells: ({ precision }, answer) => [precision === 'year' ? Number(answer) : answer],
  words: (_, answer) => answer,
  simulate: ({ precision, from, to }, { chance }) => {
    const within = (least: number, most: number) => least + Math.floor(chance() * (most - least + 1));
    const two = (n: number) => String(n).padStart(2, '0');
    const parts = [String(within(Number(from), Number(to))), two(within(1, 12)), two(within(1, 28))];
    return parts.slice(0, { year: 1, month: 2, day: 3 }[precision]).join('-');
  },
};

/** Whether the calendar has this day: February ends where it ends. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
