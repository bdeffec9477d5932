import * as v from 'valibot';
import { Id } from '../../ids.ts';
import { signs } from '../../signs.ts';
import { themes } from '../../themes.ts';
import { About, faces, Key, Rating } from '../scenario.ts';

/**
 * A scenario as a lecturer writes it: the shape alone. What its names mean is checked afterwards, so
 * that this schema can be published as JSON Schema.
 */

const Text = v.pipe(v.string(), v.nonEmpty('there is no text'), v.maxLength(2000));
const Theme = v.picklist(themes);
/** Whether a choice is offered is worked out with 32 bits; this leaves room for sums. */
const Whole = v.pipe(v.number(), v.integer(), v.minValue(-1_000_000), v.maxValue(1_000_000));
const Colour = v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/, 'a colour is written like "#6f9a8d"'));

const Comparison = v.strictObject({
  'at-least': v.optional(Whole),
  'at-most': v.optional(Whole),
  is: v.optional(Whole),
});

export interface WrittenCondition {
  all?: WrittenCondition[] | undefined;
  any?: WrittenCondition[] | undefined;
  not?: WrittenCondition | undefined;
  chose?: string | undefined;
  visited?: string | undefined;
  shown?: string | undefined;
  level?: Record<string, string> | undefined;
  [variable: string]: unknown;
}

export const WrittenCondition: v.GenericSchema<WrittenCondition> = v.objectWithRest(
  {
    all: v.optional(v.array(v.lazy(() => WrittenCondition))),
    any: v.optional(v.array(v.lazy(() => WrittenCondition))),
    not: v.optional(v.lazy(() => WrittenCondition)),
    chose: v.optional(Id),
    visited: v.optional(Id),
    shown: v.optional(Id),
    level: v.optional(v.record(Id, Id)),
  },
  Comparison,
);

/** The words of a condition that are not a variable's name. */
export const conditionWords = ['all', 'any', 'not', 'chose', 'visited', 'shown', 'level'];
export type WrittenComparison = v.InferOutput<typeof Comparison>;

export const WrittenLine = v.strictObject({
  text: Text,
  id: Id,
  by: v.optional(Id),
  face: v.optional(v.picklist(faces)),
  thought: v.optional(Text),
  signs: v.optional(v.array(v.picklist(signs)), []),
  when: v.optional(WrittenCondition),
});
export type WrittenLine = v.InferOutput<typeof WrittenLine>;

const WrittenArm = v.strictObject({ when: v.optional(WrittenCondition), to: Id });
const Target = v.union([Id, v.pipe(v.array(WrittenArm), v.minLength(1))]);
export type WrittenTarget = v.InferOutput<typeof Target>;

export const WrittenChoice = v.strictObject({
  id: Id,
  say: v.optional(Text),
  do: v.optional(Text),
  rates: v.optional(v.record(Theme, v.union([Rating, v.record(Id, Rating)])), {}),
  voices: v.optional(v.array(Theme), []),
  shows: v.optional(v.array(Id), []),
  adds: v.optional(v.record(Id, Whole), {}),
  sets: v.optional(v.record(Id, Whole), {}),
  when: v.optional(WrittenCondition),
  why: Text,
  to: Target,
});
export type WrittenChoice = v.InferOutput<typeof WrittenChoice>;

const Notice = v.strictObject({
  among: v.pipe(v.array(v.picklist(signs)), v.minLength(2), v.maxLength(8)),
  why: Text,
});

export const WrittenStep = v.strictObject({
  place: v.optional(Id),
  with: v.optional(v.array(Id)),
  repairs: v.optional(Id),
  weight: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  lines: v.optional(v.array(WrittenLine), []),
  choices: v.optional(v.array(WrittenChoice)),
  notice: v.optional(Notice),
  reflect: v.optional(Text),
  to: v.optional(Target),
});
export type WrittenStep = v.InferOutput<typeof WrittenStep>;

export const WrittenEnding = v.strictObject({
  title: Text,
  outcome: v.picklist(['connected', 'uncertain', 'distant']),
  early: v.optional(v.boolean(), false),
  place: v.optional(Id),
  with: v.optional(v.array(Id)),
  card: v.optional(v.picklist(['support'])),
  lines: v.pipe(v.array(WrittenLine), v.minLength(1)),
});
export type WrittenEnding = v.InferOutput<typeof WrittenEnding>;

export const WrittenCastMember = v.strictObject({
  name: Text,
  who: Text,
  face: v.optional(v.picklist(faces), 'calm'),
  looks: v.strictObject({
    head: v.string(),
    skin: Colour,
    clothes: Colour,
    hair: Colour,
    glasses: v.optional(v.boolean(), false),
    beard: v.optional(v.boolean(), false),
  }),
});

export const WrittenScenario = v.strictObject({
  scenario: Id,
  short: v.pipe(Id, v.maxLength(10)),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version has three numbers, like 1.0.0')),
  key: Key,
  title: Text,
  about: About,
  cast: v.record(Id, WrittenCastMember),
  factors: v.optional(v.record(Id, v.pipe(v.array(Id), v.minLength(2))), {}),
  variables: v.optional(v.record(Id, v.strictObject({ from: Whole, to: Whole, start: Whole })), {}),
  expects: v.optional(v.array(v.strictObject({ id: Id, theme: Theme, text: Text })), []),
  critical: v.optional(
    v.array(
      v.strictObject({
        id: Id,
        text: Text,
        'met-by': v.optional(v.array(Id), []),
        'broken-by': v.optional(v.array(Id), []),
      }),
    ),
    [],
  ),
  start: Id,
  steps: v.record(Id, WrittenStep),
  endings: v.record(Id, WrittenEnding),
});
export type WrittenScenario = v.InferOutput<typeof WrittenScenario>;
