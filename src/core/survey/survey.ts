import * as v from 'valibot';
import { Id } from '../ids.ts';
import { Text } from './kinds/kind.ts';
import { Question } from './question.ts';

/** How several answers become one number. */
const Scale = v.strictObject({
  title: Text,
  items: v.pipe(v.array(Id), v.minLength(1)),
  /** Items that count the other way round: lowest + highest - value, by the bounds that are declared. */
  reversed: v.optional(v.array(Id), []),
  /** `percent`: of what is possible, from 0 at the lowest answers to 100 at the highest (POMP). */
  score: v.picklist(['mean', 'sum', 'percent']),
  /** With fewer answers there is no score; with more, what is missing counts as the mean of what is there. */
  'at-least': v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type Scale = v.InferOutput<typeof Scale>;

/** A survey as it is written, embedded in a study, and answered. */
export const Survey = v.strictObject({
  survey: Id,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version has three numbers, like 1.0.0')),
  title: Text,
  about: v.strictObject({
    /** Whose words these are, as a reference that can be looked up. */
    source: Text,
    licence: Text,
    /** What anyone has shown of it: adapted and own-wording instruments are not validated. */
    standing: v.picklist(['own-wording', 'adapted', 'as-published']),
  }),
  scales: v.optional(v.record(Id, Scale), {}),
  /** Groups of questions that change places among themselves in a random order. */
  shuffled: v.optional(v.array(v.pipe(v.array(Id), v.minLength(2))), []),
  questions: v.pipe(v.array(Question), v.minLength(1), v.maxLength(200)),
});
export type Survey = v.InferOutput<typeof Survey>;
