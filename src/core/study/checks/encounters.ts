import type { Finding, Path } from '../../problems/problem.ts';
import { finding, keyFinding } from '../../problems/problem.ts';
import { didYouMean } from '../../spelling.ts';
import { orderFault } from '../conditions/encounter-order.ts';
import type { Shelf } from '../shelf.ts';
import type { Played, Study } from '../study.ts';
import { scenariosOf } from '../study.ts';

/** What is played, by everybody or in each condition, with the way to where it is written. */
function playedIn(study: Study): { played: readonly Played[]; levels: Record<string, string>; path: Path }[] {
  const arms = Object.entries(study.conditions?.arms ?? {});
  const own = { played: study.encounters, levels: {}, path: ['encounters'] };
  return [
    own,
    ...arms.map(([id, { encounters, levels }]) => ({
      played: encounters ?? study.encounters,
      levels,
      path: encounters ? ['conditions', 'arms', id, 'encounters'] : ['conditions', 'arms', id, 'levels'],
    })),
  ];
}

/** That what is to be played is there, once, at the level asked for, and danger has its place. */
export function* checkEncounters(study: Study, { scenarios }: Shelf): Generator<Finding> {
  const known = Object.keys(scenarios);
  for (const { played, levels, path } of playedIn(study)) {
    for (const [i, { scenario, substitute }] of played.entries()) {
      const at = path.at(-1) === 'levels' ? path : [...path, i, 'scenario'];
      if (path.at(-1) !== 'levels') {
        for (const id of [scenario, ...(substitute ? [substitute] : [])]) {
          if (!known.includes(id)) yield finding('T202', at, id, didYouMean(id, known));
        }
        if (played.findIndex((one) => one.scenario === scenario) < i) yield finding('T219', at, scenario);
        yield* danger(study, scenarios, played, i, at);
      }
      yield* levelsOf(scenarios, scenario, levels, at);
    }
  }
  yield* others(study, scenarios);
}

function* danger(
  study: Study,
  scenarios: Shelf['scenarios'],
  played: readonly Played[],
  i: number,
  at: Path,
): Generator<Finding> {
  const isActNow = (id: string | undefined) =>
    id !== undefined && Object.hasOwn(scenarios, id) && scenarios[id]?.about.safety === 'act-now';
  const one = played[i];
  if (!one || !isActNow(one.scenario)) return;
  if (!study.consent['act-now']) yield finding('T209', at, one.scenario);
  if (!one.substitute || isActNow(one.substitute)) yield finding('T210', at, one.scenario);
  const marked = played.map(({ scenario }) => ({ isActNow: isActNow(scenario) }));
  if (orderFault(study.order, marked)) yield finding('T208', at, one.scenario);
}

function* levelsOf(
  scenarios: Shelf['scenarios'],
  id: string,
  levels: Record<string, string>,
  at: Path,
): Generator<Finding> {
  const scenario = Object.hasOwn(scenarios, id) ? scenarios[id] : undefined;
  if (!scenario) return;
  for (const [factor, level] of Object.entries(levels)) {
    if (!(scenario.factors[factor] ?? []).includes(level)) yield finding('T203', at, id, factor, level);
  }
}

function* others(study: Study, scenarios: Shelf['scenarios']): Generator<Finding> {
  const known = Object.keys(scenarios);
  for (const [form, id] of Object.entries(study.parallel ?? {})) {
    if (!known.includes(id)) yield finding('T202', ['parallel', form], id, didYouMean(id, known));
    if (study.encounters.some(({ scenario }) => scenario === id)) {
      yield finding('T219', ['parallel', form], id);
    }
  }
  const alone = scenariosOf(study).filter((id) => scenarios[id]?.key.status === 'author-key');
  if (alone.length > 0 && !study['knows-author-keys']) {
    yield keyFinding('T215', ['encounters'], alone.join(', '));
  }
}
