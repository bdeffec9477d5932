import * as v from 'valibot';
import { Id } from '../ids.ts';
import { signs } from '../signs.ts';
import type { Theme } from '../themes.ts';
import { themes } from '../themes.ts';
import { Condition } from './condition.ts';

/** The moods that every portrait can show. */
export const faces = [
  'calm',
  'smile',
  'tired',
  'solemn',
  'concerned',
  'serious',
  'suspicious',
  'explaining',
] as const;
export type Face = (typeof faces)[number];

export const Rating = v.pipe(v.number(), v.integer(), v.minValue(-2), v.maxValue(2));
const Text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(2000));
const ThemeName = v.picklist(themes);
const byTheme = <Schema extends v.GenericSchema>(schema: Schema) => v.record(ThemeName, schema);

export const Key = v.strictObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  status: v.picklist(['author-key', 'panel-key']),
  reviewers: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

export const About = v.strictObject({
  relationship: v.picklist(['friend', 'co-located']),
  role: v.picklist(['informal', 'formal']),
  perspective: v.picklist(['giver', 'receiver']),
  stage: Text,
  place: Id,
  themes: v.pipe(v.array(ThemeName), v.minLength(1)),
  safety: v.picklist(['none', 'ask', 'act-now']),
  premise: Text,
  note: Text,
});

const Colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'a colour is written like #6f9a8d'));

const CastMember = v.strictObject({
  name: Text,
  who: Text,
  face: v.picklist(faces),
  looks: v.strictObject({
    head: v.string(),
    skin: Colour,
    clothes: Colour,
    hair: Colour,
    glasses: v.boolean(),
    beard: v.boolean(),
  }),
});

const Whole = v.pipe(v.number(), v.integer());
const Variable = v.strictObject({ from: Whole, to: Whole, start: Whole });
export type Variable = v.InferOutput<typeof Variable>;

const Line = v.strictObject({
  id: Id,
  text: Text,
  by: v.nullable(Id),
  face: v.nullable(v.picklist(faces)),
  thought: v.nullable(Text),
  signs: v.array(v.picklist(signs)),
  when: Condition,
});
export type Line = v.InferOutput<typeof Line>;

/** Where a way leads: the first whose condition holds; the last one's always does. */
const Arm = v.strictObject({ when: Condition, to: Id });
const Arms = v.pipe(v.array(Arm), v.minLength(1));
export type Arm = v.InferOutput<typeof Arm>;

/** One rating for all, or one for each level of a factor. */
const Rated = v.union([Rating, v.record(Id, Rating)]);

const Choice = v.strictObject({
  id: Id,
  manner: v.picklist(['say', 'do']),
  text: Text,
  rates: byTheme(Rated),
  voices: v.array(ThemeName),
  shows: v.array(Id),
  adds: v.record(Id, Whole),
  sets: v.record(Id, Whole),
  when: Condition,
  why: Text,
  to: Arms,
});
export type Choice = v.InferOutput<typeof Choice>;

const Notice = v.strictObject({ among: v.array(v.picklist(signs)), why: Text });

const Step = v.strictObject({
  place: v.nullable(Id),
  with: v.array(Id),
  repairs: v.nullable(Id),
  weight: v.number(),
  lines: v.array(Line),
  /** Empty where the step has no decision. */
  choices: v.array(Choice),
  /** The signs among which the player says what they noticed. Records older than this have no such field. */
  notice: v.optional(v.nullable(Notice), null),
  /** What the player is asked to answer in their own words. */
  reflect: v.optional(v.nullable(Text), null),
  /** Null where the step has choices. */
  onward: v.nullable(Arms),
});
export type Notice = v.InferOutput<typeof Notice>;
export type Step = v.InferOutput<typeof Step>;

const Ending = v.strictObject({
  title: Text,
  outcome: v.picklist(['connected', 'uncertain', 'distant']),
  early: v.boolean(),
  place: v.nullable(Id),
  with: v.array(Id),
  /** What is shown with the ending, beside the link to it that every ending has. */
  card: v.optional(v.nullable(v.picklist(['support'])), null),
  lines: v.array(Line),
});
export type Ending = v.InferOutput<typeof Ending>;

const Range = v.strictObject({ lowest: Rating, highest: Rating });

/**
 * What no single run can know: for one combination of factor levels, over all that any run can be
 * offered. `steps` holds the decisions; `firstOffered` the step nearest the start that offers a behaviour,
 * and only behaviours that some run can show.
 */
const Constants = v.strictObject({
  levels: v.record(Id, Id),
  steps: v.record(Id, v.strictObject({ weight: v.number(), ranges: byTheme(Range) })),
  firstOffered: v.record(Id, Id),
});
export type Constants = v.InferOutput<typeof Constants>;
export type Range = v.InferOutput<typeof Range>;

/** A scenario as it is played and stored: checked, every default filled in. */
export const Scenario = v.strictObject({
  format: v.literal(1),
  id: Id,
  short: v.pipe(Id, v.maxLength(10)),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version has three numbers, like 1.0.0')),
  key: Key,
  title: Text,
  about: About,
  cast: v.record(Id, CastMember),
  factors: v.record(Id, v.pipe(v.array(Id), v.minLength(1))),
  variables: v.record(Id, Variable),
  expects: v.array(v.strictObject({ id: Id, theme: ThemeName, text: Text })),
  critical: v.array(v.strictObject({ id: Id, text: Text, metBy: v.array(Id), brokenBy: v.array(Id) })),
  start: Id,
  steps: v.record(Id, Step),
  endings: v.record(Id, Ending),
  constants: v.array(Constants),
});
export type Scenario = v.InferOutput<typeof Scenario>;

/** The level that each factor has in one encounter. */
export type Levels = Readonly<Record<string, string>>;

/** What a choice is rated in a theme at these levels; undefined where the theme is not at stake. */
export function ratingOf({ rates }: Pick<Choice, 'rates'>, theme: Theme, levels: Levels): number | undefined {
  const rated = rates[theme];
  if (typeof rated !== 'object') return rated;
  const level = Object.values(levels).find((name) => Object.hasOwn(rated, name));
  return level === undefined ? undefined : rated[level];
}

/** The levels of an encounter outside any study: each factor's first. */
export function firstLevels(scenario: Pick<Scenario, 'factors'>): Levels {
  return Object.fromEntries(
    Object.entries(scenario.factors).flatMap(([factor, [first]]) => (first ? [[factor, first]] : [])),
  );
}
