import type { Finding, Problem } from '../problems/problem.ts';
import { isError, misnamedFile, readWritten } from '../written/written-file.ts';
import { checkConditions } from './checks/conditions.ts';
import { checkContent } from './checks/content.ts';
import { checkDeclarations } from './checks/declarations.ts';
import type { Drawable } from './checks/drawings.ts';
import { checkDrawings } from './checks/drawings.ts';
import { checkNames } from './checks/names.ts';
import { checkExpected, checkNotices, checkOffers } from './checks/offers.ts';
import { checkRatings } from './checks/ratings.ts';
import { checkReach } from './checks/reach.ts';
import { checkScores } from './checks/scores.ts';
import { checkStyle } from './checks/style.ts';
import { constantsOf } from './proof/constants.ts';
import { explore, levelCombinations } from './proof/explore.ts';
import type { Figures } from './proof/figures.ts';
import { figuresOf } from './proof/figures.ts';
import { inOrder } from './proof/order.ts';
import { seenBefore } from './proof/seen.ts';
import type { Scenario } from './scenario.ts';
import { compile } from './written/compile.ts';
import { WrittenScenario } from './written/written.ts';

/** A scenario that can be played, with what was worked out about it and warnings; or errors, and warnings with them. */
export type Loaded =
  | { scenario: Scenario; figures: readonly [Figures, ...Figures[]]; problems: Problem[] }
  | { scenario: null; figures: null; problems: Problem[] };

/** From the text of a scenario file to a scenario that can be played, or to everything that is wrong with it. */
export function loadScenario(file: string, text: string, drawable: Drawable): Loaded {
  const { written, problemsWith } = readWritten(file, text, WrittenScenario);
  const refused = (findings: readonly Finding[]): Loaded => ({
    scenario: null,
    figures: null,
    problems: problemsWith(findings),
  });
  if (!written) return refused([]);
  const read = [...misnamedFile(file, 'scenario', written.scenario), ...checkWritten(written, drawable)];
  if (read.some(isError)) return refused(read);
  const { scenario, figures, findings } = prove(written);
  const problems = problemsWith([...read, ...findings]);
  return scenario ? { scenario, figures, problems } : { scenario: null, figures: null, problems };
}

/** What can be said of a scenario by reading it. */
function checkWritten(written: WrittenScenario, drawable: Drawable): Finding[] {
  return [
    ...checkNames(written),
    ...checkDeclarations(written),
    ...checkConditions(written),
    ...checkDrawings(written, drawable),
    ...checkRatings(written),
    ...checkStyle(written),
    ...checkContent(written),
  ];
}

type Proved = { findings: Finding[] } & (
  { scenario: Scenario; figures: readonly [Figures, ...Figures[]] } | { scenario: null; figures: null }
);

/** What can be said only of all its runs together. */
function prove(written: WrittenScenario): Proved {
  const compiled = compile(written);
  const explorations = levelCombinations(compiled).map((levels) => explore(compiled, levels));
  const reach = checkReach(written, explorations);
  if (reach.some(isError)) return { scenario: null, figures: null, findings: reach };
  const constants = explorations.map(constantsOf);
  const worked = explorations.flatMap((exploration, i) => {
    const sorted = inOrder(exploration);
    const at = constants[i];
    if (!at || !('order' in sorted)) return [];
    return { seen: seenBefore(exploration, sorted.order), figures: figuresOf(exploration, sorted.order, at) };
  });
  const [first, ...others] = worked.map(({ figures }) => figures);
  if (!first) throw new Error('what has no round has an order');
  const findings = [
    ...reach,
    ...checkExpected(
      written,
      constants.map(({ firstOffered }) => firstOffered),
    ),
    ...checkOffers(written, explorations),
    ...checkNotices(
      written,
      worked.map(({ seen }) => seen),
    ),
    ...checkScores(written, [first, ...others]),
  ];
  if (findings.some(isError)) return { scenario: null, figures: null, findings };
  return { scenario: { ...compiled, constants }, figures: [first, ...others], findings };
}
