import * as v from 'valibot';
import { date, DateQuestion } from './kinds/date.ts';
import { Information, information } from './kinds/information.ts';
import type { Kind } from './kinds/kind.ts';
import { Likert, likert } from './kinds/likert.ts';
import { Multiple, multiple } from './kinds/multiple.ts';
import { number, NumberQuestion } from './kinds/number.ts';
import { Ranking, ranking } from './kinds/ranking.ts';
import { Rating, rating } from './kinds/rating.ts';
import { Single, single } from './kinds/single.ts';
import { text, TextQuestion } from './kinds/text.ts';

/** A question of any kind. A new kind is a new file in `kinds/` and a line in each of these two lists. */
export const Question = v.variant('kind', [
  Single,
  Multiple,
  Likert,
  Rating,
  NumberQuestion,
  DateQuestion,
  Ranking,
  TextQuestion,
  Information,
]);
export type Question = v.InferOutput<typeof Question>;

const kinds = { single, multiple, likert, rating, number, date, ranking, text, information };

/** An answer as it is kept: an option's id, several of them, a number, a date or what was written. */
export const Answer = v.union([v.string(), v.number(), v.pipe(v.array(v.string()), v.readonly())]);
export type Answer = string | number | readonly string[];

/** What a question's kind knows; the question itself goes with every call. */
export const kindOf = ({ kind }: Question) => kinds[kind] as unknown as Kind<Question, Answer>;

/** Whether it asks for anything. */
export const asks = ({ kind }: Question): boolean => kind !== 'information';
