import type { Participation, Stage } from '../participation/participation.ts';
import { stageOf } from '../participation/participation.ts';
import { underscored } from './encounter-columns.ts';
import { playedIn } from './played-in.ts';
import type { Returning } from './returning.ts';
import type { Column } from './table.ts';
import { column } from './table.ts';

const stages: Record<Stage, string> = {
  welcome: 'nothing was agreed to yet',
  declined: 'taking part was declined',
  allotting: 'consent was given',
  before: 'the questions before the encounters',
  encounters: 'the encounters',
  after: 'the questions after the encounters',
  'look-back': 'the look back',
  'hand-back': 'the first return',
  waiting: 'the time until the follow-up',
  'follow-up': 'the follow-up',
  complete: 'all was done',
};

const weekMs = 7 * 24 * 60 * 60 * 1000;

/** How far somebody came, and how. */
export const wayColumns: readonly Column<Returning>[] = [
  column({
    name: 'stage_reached',
    type: 'string',
    levels: Object.fromEntries(Object.entries(stages).map(([stage, words]) => [underscored(stage), words])),
    meaning: 'Where in the study you were when you handed this back.',
    value: ({ participation }) => underscored(stageOf(participation)),
  }),
  column({
    name: 'weeks_since_baseline',
    type: 'integer',
    unit: 'weeks',
    bounds: { least: 0, most: null },
    meaning: 'How many whole weeks after the first questions the follow-up began.',
    missing: 'the follow-up has not begun, or the study has none',
    value: ({ participation }) => weeksSinceBaseline(participation),
  }),
  column({
    name: 'feedback_mode',
    type: 'string',
    levels: {
      none: 'there was none',
      at_the_end: 'after all encounters',
      after_each_choice: 'after each choice, which teaches while it measures',
    },
    meaning: "When the study showed what the encounters' authors thought of the choices.",
    value: ({ participation }) => underscored(participation.header.published.study.feedback),
  }),
  column({
    name: 'seen_look_back',
    type: 'boolean',
    meaning: 'Whether you have opened the look back of any of these encounters.',
    value: ({ participation, runs }) =>
      playedIn(participation, runs).some(({ log }) => log.some(({ type }) => type === 'looked-back')),
  }),
  column({
    name: 'engine_version',
    type: 'string',
    meaning: 'Which Corridor you began with.',
    value: ({ participation }) => participation.header.engineVersion,
  }),
  column({
    name: 'resumed',
    type: 'integer',
    unit: 'times',
    bounds: { least: 0, most: null },
    meaning: 'How often you left the study and took it up again.',
    value: ({ participation: { log } }) => log.filter(({ type }) => type === 'resumed').length,
  }),
  column({
    name: 'return_n',
    type: 'integer',
    bounds: { least: 1, most: null },
    meaning: 'Which of your returns it is, from 1; each holds all that the ones before held.',
    value: ({ returnN }) => returnN,
  }),
];

function weeksSinceBaseline({ log }: Participation): number | null {
  const atMs = (type: 'allotted' | 'came-back') => log.find((event) => event.type === type)?.atMs;
  const [first, later] = [atMs('allotted'), atMs('came-back')];
  return first === undefined || later === undefined
    ? null
    : Math.max(0, Math.floor((later - first) / weekMs));
}
