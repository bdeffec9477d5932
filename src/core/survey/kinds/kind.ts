import * as v from 'valibot';
import { Id } from '../../ids.ts';
import { Condition } from '../condition.ts';

export const Text = v.pipe(v.string(), v.nonEmpty('there is no text'), v.maxLength(2000));

/** What every question has. */
export const common = {
  /** Its id, and the name of its column with `_` for `-`. */
  id: Id,
  ask: Text,
  help: v.optional(Text),
  when: v.optional(Condition),
};

/** What can be picked: an id for the data and words for the person, in the order they are shown. */
export const Options = v.record(Id, Text);

export type CellValue = string | number | boolean | null;

/** A column that a question writes. */
export interface ItemColumn {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  /** What a number counts; null where it is no quantity. */
  unit: string | null;
  /** What each value means; null where values stand for themselves. */
  levels: Readonly<Record<string, string>> | null;
  /** The least and the greatest value; null where there is none, or the values are no numbers. */
  bounds: { least: number; most: number } | null;
  meaning: string;
}

/** Somebody who answers by chance, leaning to one end of every scale. */
export interface Respondent {
  /** From 0 up to but not including 1. */
  chance: () => number;
  /** Where on this question's scale they tend to be: 0 its lowest end, 1 its highest. */
  lean: (question: string) => number;
}

/** All that a kind of question knows of itself. */
export interface Kind<Question, Answer> {
  /** The columns it writes; none where it asks nothing. */
  columns(question: Question): ItemColumn[];
  /** Whether this is an answer that the question can have. */
  fits(question: Question, answer: unknown): boolean;
  /** One cell for each of its columns. */
  cells(question: Question, answer: Answer): CellValue[];
  /** The answer as it stands in a sentence. */
  words(question: Question, answer: Answer): string;
  /** An answer, as a simulated participant gives it. */
  simulate(question: Question, respondent: Respondent): Answer;
}

export const columnName = (...ids: string[]): string => ids.join('_').replaceAll('-', '_');

/** A whole number between two, both included, scattered around where the respondent leans. */
export function around({ chance, lean }: Respondent, question: string, least: number, most: number): number {
  // The sum of three even chances is close to a bell of standard deviation 1/6 of the scale.
  const bell = (chance() + chance() + chance()) / 3 - 0.5;
  const place = Math.min(1, Math.max(0, lean(question) + bell));
  return least + Math.round(place * (most - least));
}

export const pickOne = <Item>(items: readonly Item[], chance: () => number): Item | undefined =>
  items[Math.floor(chance() * items.length)];

export const isOption = (options: Readonly<Record<string, string>>, answer: unknown): answer is string =>
  typeof answer === 'string' && Object.hasOwn(options, answer);
