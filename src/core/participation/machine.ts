import { assign, createMachine } from 'xstate';
import type { Phase, Station } from './plan.ts';
import { phases } from './plan.ts';

interface Way {
  stations: readonly Station[];
  /** The station that is next or under way. */
  at: number;
}

type Event =
  | { type: 'CONSENT' }
  | { type: 'DECLINE' }
  | { type: 'ALLOT'; stations: readonly Station[] }
  | { type: 'DONE' };

interface Moment {
  context: Way;
  event: Event;
}

/** Whether the phase is the one that comes first, once the plan is known, or next. */
const beginsWith =
  (phase: Phase) =>
  ({ event }: Moment) =>
    event.type === 'ALLOT' && event.stations[0]?.phase === phase;
const goesTo =
  (phase: Phase) =>
  ({ context }: Moment) =>
    context.stations[context.at + 1]?.phase === phase;

const plan = assign<Way, Event, undefined, Event, never>(({ event }) =>
  event.type === 'ALLOT' ? { stations: event.stations, at: 0 } : {},
);
const next = assign<Way, Event, undefined, Event, never>(({ context }) => ({ at: context.at + 1 }));

const first = phases.map((phase) => ({ target: phase, guard: beginsWith(phase), actions: plan }));
const onward = [
  ...phases.map((phase) => ({ target: phase, guard: goesTo(phase), actions: next, reenter: true })),
  { target: 'complete', actions: next },
];

/**
 * A study as one flat XState machine: welcome, then the phases that the plan has, in its order. Every point can be left
 * and taken up again, since a state is the log played back; withdrawing erases the log, so no state says it.
 */
export const studyMachine = createMachine({
  types: {} as { context: Way; events: Event },
  id: 'study',
  initial: 'welcome',
  context: { stations: [], at: 0 },
  states: {
    welcome: { on: { CONSENT: 'allotting', DECLINE: 'declined' } },
    allotting: { on: { ALLOT: first } },
    ...Object.fromEntries(phases.map((phase) => [phase, { on: { DONE: onward } }])),
    declined: { type: 'final' },
    complete: { type: 'final' },
  },
});
