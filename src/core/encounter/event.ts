import * as v from 'valibot';
import { Id } from '../ids.ts';
import { signs } from '../signs.ts';
import { themes } from '../themes.ts';

const common = {
  /** Made by the client, so that writing the same event again is seen to be that. */
  id: v.pipe(v.string(), v.regex(/^[0-9a-z]{16}$/)),
  encounter: v.string(),
  /** Its place in the encounter's log, from 0 without gaps. */
  n: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Milliseconds since the encounter began. */
  atMs: v.pipe(v.number(), v.minValue(0)),
};

const shown = v.array(Id);
const someSigns = v.array(v.picklist(signs));

/** How long what a player writes in their own words can be, in UTF-16 units, as a text field counts. */
export const mostWritten = 2000;

/** What the player answered when asked whether a line was their own worry speaking. */
export const confirmations = ['yes', 'not-really', 'something-else'] as const;
export type Confirmation = (typeof confirmations)[number];

/** How somebody may be after an encounter. */
export const feelings = ['at-ease', 'thoughtful', 'heavy', 'shaken'] as const;
export type Feeling = (typeof feelings)[number];

/** The steps in which somebody may say how they handled a concern, from 0. */
export const mostSelfRating = 4;
/** How long a sentence that is kept can be, in UTF-16 units. */
export const mostSentence = 300;

/** One thing that happened. The log of these is the encounter; nothing else is stored of it. */
// A variant would say more exactly what is wrong, which nobody asks here, and half a kilobyte more comes first.
export const EncounterEvent = v.union([
  v.strictObject({ ...common, type: v.literal('line-shown'), line: Id }),
  v.strictObject({ ...common, type: v.literal('went-on') }),
  /** `shown`: the choices offered, in the order they stood on the screen. A null choice takes the last one back. */
  v.strictObject({ ...common, type: v.literal('selected'), choice: v.nullable(Id), shown }),
  v.strictObject({ ...common, type: v.literal('chosen'), choice: Id, shown }),
  /** `signs`: what the player says they noticed, of the signs `shown`, in the order they stood on the screen. */
  v.strictObject({ ...common, type: v.literal('noticed'), signs: someSigns, shown: someSigns }),
  /** What the player wrote, in their own words; empty where they went on without. Never leaves the device. */
  v.strictObject({
    ...common,
    type: v.literal('reflected'),
    text: v.pipe(v.string(), v.maxLength(mostWritten)),
  }),
  v.strictObject({ ...common, type: v.literal('paused') }),
  v.strictObject({ ...common, type: v.literal('resumed') }),
  v.strictObject({ ...common, type: v.literal('stepped-out') }),
  v.strictObject({ ...common, type: v.literal('ended'), ending: Id }),
  v.strictObject({ ...common, type: v.literal('looked-back') }),
  v.strictObject({
    ...common,
    type: v.literal('voice-confirmed'),
    choice: Id,
    theme: v.picklist(themes),
    answer: v.picklist(confirmations),
  }),
  v.strictObject({ ...common, type: v.literal('felt'), feeling: v.picklist(feelings) }),
  v.strictObject({
    ...common,
    type: v.literal('self-rated'),
    theme: v.picklist(themes),
    rating: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostSelfRating)),
  }),
  /** A sentence to try in real life; empty where it was taken away again. Never leaves the device. */
  v.strictObject({
    ...common,
    type: v.literal('kept-sentence'),
    text: v.pipe(v.string(), v.maxLength(mostSentence)),
  }),
]);
export type EncounterEvent = v.InferOutput<typeof EncounterEvent>;

/** What happened, before it has its place in a log. */
export type Happening = EncounterEvent extends infer Event
  ? Event extends EncounterEvent
    ? Omit<Event, keyof typeof common>
    : never
  : never;
