import { assign, setup } from 'xstate';
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

const phaseAfter = ({ stations, at }: Way) => stations[at + 1]?.phase ?? null;

/**
 * A study as one flat XState machine: welcome, then the phases that the plan has, in its order. Every point can be left
 * and taken up again, since a state is the log played back; withdrawing erases the log, so no state says it.
 */
export const studyMachine = createStudyMachine();

function createStudyMachine() {
  const machine = setup({
    types: { context: {} as Way, events: {} as Event },
    guards: {
      beginsWith: ({ event }, { phase }: { phase: Phase }) =>
        event.type === 'ALLOT' && event.stations[0]?.phase === phase,
      goesTo: ({ context }, { phase }: { phase: Phase }) => phaseAfter(context) === phase,
    },
    actions: {
      plan: assign(({ event }) => (event.type === 'ALLOT' ? { stations: event.stations, at: 0 } : {})),
      next: assign(({ context }) => ({ at: context.at + 1 })),
    },
  });
  type State = NonNullable<Parameters<typeof machine.createMachine>[0]['states']>[string];
  const to = (guard: 'beginsWith' | 'goesTo', action: 'plan' | 'next') =>
    phases.map((phase) => ({
      target: phase,
      guard: { type: guard, params: { phase } },
      actions: action,
      reenter: true,
    }));
  const states: Record<string, State> = {
    welcome: { on: { CONSENT: 'allotting', DECLINE: 'declined' } },
    allotting: { on: { ALLOT: to('beginsWith', 'plan') } },
    declined: { type: 'final' },
    complete: { type: 'final' },
  };
  for (const phase of phases) {
    states[phase] = { on: { DONE: [...to('goesTo', 'next'), { target: 'complete', actions: 'next' }] } };
  }
  return machine.createMachine({
    id: 'study',
    initial: 'welcome',
    context: { stations: [], at: 0 },
    states,
  });
}
