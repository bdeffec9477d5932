import * as v from 'valibot';
import { Id } from '../ids.ts';
import { Text } from '../survey/kinds/kind.ts';
import type { Path } from '../problems/problem.ts';
import { Question } from '../survey/question.ts';

const Paragraphs = v.pipe(v.array(Text), v.minLength(1));
const Whole = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));

/** Who answers for the study. */
const Contact = v.strictObject({
  name: Text,
  at: Text,
  email: v.optional(Text),
  phone: v.optional(Text),
});

const Consent = v.strictObject({
  version: Text,
  text: Paragraphs,
  /** What is agreed to, each ticked by itself; none is ticked beforehand. */
  points: v.record(Id, Text),
  /** How somebody leaves, and what happens to their data then. */
  withdrawal: v.optional(Text),
  /** What is agreed to besides where a scenario is about danger; whoever does not agree plays the substitute. */
  'act-now': v.optional(Text),
});

/** One scenario that participants play. */
const Played = v.strictObject({
  scenario: Id,
  /** What is played instead by those who did not agree to scenes about danger. */
  substitute: v.optional(Id),
});
export type Played = v.InferOutput<typeof Played>;

const Arm = v.strictObject({
  title: Text,
  /** How many participants it gets beside the others. */
  share: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)), 1),
  /** The level of each factor that is varied. */
  levels: v.optional(v.record(Id, Id), {}),
  /** What is played in this condition; where nothing is said, the study's encounters. */
  encounters: v.optional(v.array(Played)),
});
export type Arm = v.InferOutput<typeof Arm>;

const Conditions = v.strictObject({
  /** `envelopes`: by a participant's code. `device`: in turn on one device. `draw`: by chance, each for themselves. */
  by: v.picklist(['envelopes', 'device', 'draw']),
  arms: v.record(Id, Arm),
  /** The sizes of blocks, of which each is drawn; multiples of the sum of shares. */
  blocks: v.optional(v.array(Whole), []),
});

const FreeText = v.strictObject({
  reader: Text,
  /** How often it is read. */
  often: Text,
  /** What is done when something worries the reader. */
  worried: Text,
  /** Names of places and people that participants may want to mask in what they wrote, such as the school's. */
  names: v.optional(v.array(Text)),
});

/** A coarser way to tell a question: for each group the answers that go into it, a point of a scale by its number. */
const Coarser = v.strictObject({
  title: Text,
  groups: v.record(Id, v.pipe(v.array(v.union([Id, v.number()])), v.minLength(1))),
});

const Surveys = v.strictObject({
  before: v.optional(v.array(Id), []),
  after: v.optional(v.array(Id), []),
  'follow-up': v.optional(v.array(Id), []),
});

/** A study as it is written: what happens to whom, what is asked, and what leaves. */
export const Study = v.strictObject({
  study: v.pipe(Id, v.maxLength(30)),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version has three numbers, like 1.0.0')),
  title: Text,
  /** What a participant is told on the first screen. */
  welcome: Paragraphs,
  contact: Contact,
  ethics: v.strictObject({ committee: Text, reference: Text }),
  registration: v.optional(Text),
  /** The main question, as it was written down before the first participant. */
  outcome: Text,
  sample: v.strictObject({ expected: Whole, reason: Text }),
  incentives: Text,
  /** How those who do the study stand to those who take part: teachers and their students, for one. */
  relation: Text,
  /** What happens when the study does harm to somebody. */
  adverse: Text,
  consent: Consent,
  collected: Paragraphs,
  leaves: Paragraphs,
  /** A few coarse things about the person, each marked as background in the data. */
  background: v.optional(v.array(Question), []),
  /** Coarser ways to tell background questions, by their ids, for whoever must show that nobody can be known. */
  coarser: v.optional(v.record(Id, v.pipe(v.array(Coarser), v.minLength(1)))),
  /**
   * The elements of a self-generated code: by it, the follow-up of somebody who comes in another browser finds what they
   * did before. Empty where the participant's code of the study is enough. Without this nobody can come in another.
   */
  linking: v.optional(v.array(Question)),
  surveys: Surveys,
  encounters: v.optional(v.array(Played), []),
  order: v.optional(v.picklist(['fixed', 'random', 'latin-square']), 'fixed'),
  conditions: v.optional(Conditions),
  /** Two like encounters, one before and at the follow-up, the other after; which is which changes from person to person. */
  parallel: v.optional(v.strictObject({ a: Id, b: Id })),
  /** Weeks until the follow-up is asked for. */
  'follow-up-after-weeks': v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(104))),
  /** What a survey or a scenario is called in the names of columns, where its own name is too long or not enough. */
  short: v.optional(v.record(Id, v.pipe(Id, v.maxLength(12))), {}),
  feedback: v.picklist(['none', 'at-the-end', 'after-each-choice']),
  /** Where free text may leave: who reads it. Without this it stays with the participant. */
  'free-text': v.optional(FreeText),
  /** Public keys to which returns are sealed, the study's own and perhaps a deputy's. */
  keys: v.optional(v.pipe(v.array(Text), v.maxLength(2)), []),
  /** How a participant gets the file to the study. */
  'return-by': Text,
  /** What is said at the end. */
  thanks: v.optional(Paragraphs, ['Thank you. That was all.']),
  /** Ticked by whoever publishes a study on ratings that nobody but their author has looked at. */
  'knows-author-keys': v.optional(v.boolean(), false),
});
export type Study = v.InferOutput<typeof Study>;

export const waves = ['before', 'after', 'follow-up'] as const;
export type Wave = (typeof waves)[number];

/** Everything that some participant may play, each once. */
export const scenariosOf = (study: Study): string[] => [
  ...new Set([...playedIn(study).map(({ scenario }) => scenario), ...Object.values(study.parallel ?? {})]),
];

/** All but the parallel ones, each once, with the place where it is first written. */
export function playedIn(study: Study): { scenario: string; path: Path }[] {
  const own = { played: study.encounters, path: ['encounters'] };
  const arms = Object.entries(study.conditions?.arms ?? {}).map(([id, { encounters = [] }]) => ({
    played: encounters,
    path: ['conditions', 'arms', id, 'encounters'],
  }));
  const named = [own, ...arms].flatMap(({ played, path }) =>
    played.flatMap(({ scenario, substitute }, i) => [
      { scenario, path: [...path, i, 'scenario'] },
      ...(substitute ? [{ scenario: substitute, path: [...path, i, 'substitute'] }] : []),
    ]),
  );
  return named.filter(({ scenario }, i) => named.findIndex((one) => one.scenario === scenario) === i);
}

/** Every survey that some participant may answer, each once. */
export const surveysOf = (study: Study): string[] => [
  ...new Set(waves.flatMap((wave) => study.surveys[wave])),
];
