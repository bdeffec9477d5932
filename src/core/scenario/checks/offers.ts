import type { Finding } from '../../problems/problem.ts';
import { along, finding, keyFinding } from '../../problems/problem.ts';
import type { Exploration } from '../proof/explore.ts';
import type { Seen } from '../proof/seen.ts';
import type { WrittenScenario } from '../written/written.ts';

/** How many choices should stand open at a decision. */
const fit = { fewest: 2, most: 4 };

/** Whether what is offered leaves something to decide. `explorations` has one for each combination of levels. */
export function checkOffers(scenario: WrittenScenario, explorations: readonly Exploration[]): Finding[] {
  return explorations.flatMap((exploration) => [...offers(scenario, exploration)]);
}

function* offers(scenario: WrittenScenario, exploration: Exploration): Generator<Finding> {
  const odd = new Set<string>();
  const away = new Set<string>();
  for (let state = 0; state < exploration.size; state++) {
    const { id, ways } = exploration.site(state);
    if (ways.every(({ choice }) => !choice)) continue;
    const open = exploration.waysOf(state).flatMap(({ way }) => way.choice ?? []);
    const witness = exploration.witness(state);
    if ((open.length < fit.fewest || open.length > fit.most) && !odd.has(id)) {
      odd.add(id);
      yield { ...keyFinding('S504', ['steps', id], id, open.length, along(witness)), witness };
    }
    for (const [i, { id: behaviour }] of scenario.expects.entries()) {
      if (away.has(behaviour) || open.length === 0) continue;
      if (!open.every(({ shows }) => shows.includes(behaviour))) continue;
      away.add(behaviour);
      yield { ...finding('S405', ['expects', i, 'id'], behaviour, id, along(witness)), witness };
    }
  }
}

/** Whether every expected behaviour can be shown. `firstOffered` has one table for each combination of levels. */
export function checkExpected(
  scenario: WrittenScenario,
  firstOffered: readonly Readonly<Record<string, string>>[],
): Finding[] {
  return scenario.expects.flatMap(({ id }, i) =>
    firstOffered.some((offered) => Object.hasOwn(offered, id))
      ? []
      : [finding('S404', ['expects', i, 'id'], id)],
  );
}

/** Whether notice steps ask what can be answered. `seen` holds what runs have seen, one list for each combination. */
export function checkNotices(scenario: WrittenScenario, seen: readonly (readonly Seen[])[]): Finding[] {
  return Object.entries(scenario.steps).flatMap(([id, { notice }]) => {
    const here = seen.flatMap((at) => at.filter(({ step }) => step === id));
    if (!notice || here.length === 0) return [];
    const path = ['steps', id, 'notice'];
    if (!notice.among.some((sign) => here.some(({ maybe }) => maybe.has(sign)))) {
      return [keyFinding('S307', path, id)];
    }
    const always = notice.among.every((sign) => here.every(({ surely }) => surely.has(sign)));
    return always ? [keyFinding('S308', path, id)] : [];
  });
}
