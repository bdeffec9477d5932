import * as v from 'valibot';
import { Id } from '../ids.ts';
import { waves } from '../study/study.ts';
import { Answer } from '../survey/question.ts';

const common = {
  /** Made by the client, so that writing the same event again is seen to be that. */
  id: v.pipe(v.string(), v.regex(/^[0-9a-z]{16}$/)),
  /** The participation: logs of all kinds lie in one store, which finds them by a field of this name. */
  encounter: v.string(),
  /** Its place in the participation's log, from 0 without gaps. */
  n: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Milliseconds since the participation began. */
  atMs: v.pipe(v.number(), v.minValue(0)),
};

/** One encounter that this person is to play. */
export const Allotted = v.strictObject({ scenario: Id, levels: v.record(Id, Id) });
export type Allotted = v.InferOutput<typeof Allotted>;

const Given = v.union([
  v.strictObject({ value: Answer }),
  v.strictObject({ missing: v.picklist(['skipped', 'prefer-not-to-say']) }),
]);

/** How an encounter of a study came to its end. Whoever skips or steps out loses nothing. */
export const encounterEnds = ['ended', 'stepped-out', 'skipped'] as const;
export type EncounterEnd = (typeof encounterEnds)[number];

/** One thing that happened. The log of these is the participation; nothing else is stored of it. */
export const ParticipationEvent = v.variant('type', [
  v.strictObject({ ...common, type: v.literal('declined') }),
  v.strictObject({
    ...common,
    type: v.literal('consented'),
    points: v.array(Id),
    /** Whether they agreed to scenes about danger. */
    actNow: v.boolean(),
    /** What the study gave this person to join with; null where it gives none. Leaves only in a sealed return. */
    code: v.nullable(v.string()),
    /** Where they begin, if not at the beginning. */
    from: v.optional(v.literal('follow-up')),
  }),
  /** What chance or the code gave: a condition, the encounters in order, and which parallel one comes first. */
  v.strictObject({
    ...common,
    type: v.literal('allotted'),
    arm: v.nullable(Id),
    encounters: v.array(Allotted),
    parallel: v.nullable(v.picklist(['a', 'b'])),
  }),
  v.strictObject({
    ...common,
    type: v.literal('survey-begun'),
    wave: v.picklist(waves),
    survey: Id,
    /** All its questions in the order of this person. */
    order: v.array(Id),
  }),
  v.strictObject({ ...common, type: v.literal('answered'), question: Id, given: Given }),
  v.strictObject({ ...common, type: v.literal('went-forward') }),
  v.strictObject({ ...common, type: v.literal('went-back') }),
  v.strictObject({ ...common, type: v.literal('encounter-begun'), run: v.string() }),
  v.strictObject({ ...common, type: v.literal('encounter-done'), how: v.picklist(encounterEnds) }),
  v.strictObject({ ...common, type: v.literal('looked-back') }),
  v.strictObject({ ...common, type: v.literal('handed-back') }),
  /** Time has passed, and the follow-up may begin. */
  v.strictObject({ ...common, type: v.literal('came-back') }),
  v.strictObject({ ...common, type: v.literal('resumed') }),
]);
export type ParticipationEvent = v.InferOutput<typeof ParticipationEvent>;

/** What happened, before it has its place in a log. */
export type Step = ParticipationEvent extends infer Event
  ? Event extends ParticipationEvent
    ? Omit<Event, keyof typeof common>
    : never
  : never;
