import { getShortestPaths } from 'xstate/graph';
import { explore } from '../../core/scenario/proof/explore.ts';
import { scenarioMachine } from '../../core/scenario/machine.ts';
import { generatedScenario } from './generated.ts';
import { medianMs } from './median.ts';

/** Beyond this many states times steps the other's paths, which it keeps whole, take minutes and gigabytes. */
const mostForOther = 5_000_000;

export interface Walk {
  steps: number;
  variables: number;
  states: number;
  /** States a second of our explorer. */
  ours: number;
  /** States a second of `getShortestPaths` on the machine of the same scenario; null where it was not run. */
  others: number | null;
}

/** Walks one generated scenario with the explorer and with `xstate/graph`, in turns, and takes the medians. */
export function walk(steps: number, variables: number, rounds: number): Walk {
  const scenario = generatedScenario(`s${steps}-v${variables}`, steps, variables);
  const states = explore(scenario, {}).size;
  const machine = scenarioMachine(scenario, {});
  const inStep = new Map(
    Object.entries(scenario.steps).map(([id, { choices }]) => [
      JSON.stringify(id),
      choices.map(({ id: choice }) => ({ type: 'CHOOSE' as const, choice })),
    ]),
  );
  let reached = 0;
  const byGraph = () => {
    reached = getShortestPaths(machine, {
      events: ({ value }) => inStep.get(JSON.stringify(value)) ?? [],
      filterEvents: (snapshot, event) => snapshot.can(event),
    }).length;
  };
  const isSmall = states * steps <= mostForOther;
  const [ours = 1, others = 1] = medianMs(
    rounds,
    () => void explore(scenario, {}),
    ...(isSmall ? [byGraph] : []),
  );
  return {
    steps,
    variables,
    states,
    ours: (1000 * states) / ours,
    others: isSmall ? (1000 * reached) / others : null,
  };
}
