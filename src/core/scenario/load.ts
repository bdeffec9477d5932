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
import { checkShape } from './checks/shape.ts';
import { checkStyle } from './checks/style.ts';
import { severityOf } from './problems/catalogue.ts';
import type { Finding, Problem } from './problems/problem.ts';
import { finding, problemLine } from './problems/problem.ts';
import { constantsOf } from './proof/constants.ts';
import { explore, levelCombinations } from './proof/explore.ts';
import type { Figures } from './proof/figures.ts';
import { figuresOf } from './proof/figures.ts';
import { inOrder } from './proof/order.ts';
import { seenBefore } from './proof/seen.ts';
import type { Scenario } from './scenario.ts';
import { compile } from './written/compile.ts';
import type { YamlFile } from './written/read-yaml.ts';
import { readYaml } from './written/read-yaml.ts';
import type { WrittenScenario } from './written/written.ts';

/** A scenario that can be played, with what was worked out about it and warnings; or errors, and warnings with them. */
export type Loaded =
  | { scenario: Scenario; figures: readonly [Figures, ...Figures[]]; problems: Problem[] }
  | { scenario: null; figures: null; problems: Problem[] };

/** From the text of a scenario file to a scenario that can be played, or to everything that is wrong with it. */
export function loadScenario(file: string, text: string, drawable: Drawable): Loaded {
  const yaml = readYaml(text, 'refused');
  const refused = (findings: readonly Finding[]): Loaded => ({
    scenario: null,
    figures: null,
    problems: placed(file, yaml, findings),
  });
  if (yaml.problems.length > 0) return refused(misshapenBesides(yaml));
  const shape = checkShape(yaml.value);
  if (!shape.ok) return refused(shape.fault);
  const written = shape.value;
  const read = [...fileName(file, written), ...checkWritten(written, drawable)];
  if (read.some(isError)) return refused(read);
  const { scenario, figures, findings } = prove(written);
  const problems = placed(file, yaml, [...read, ...findings]);
  return scenario ? { scenario, figures, problems } : { scenario: null, figures: null, problems };
}

/** The faults of shape in a file with other faults: what was found on a line explains what follows there. */
function misshapenBesides(yaml: YamlFile): Finding[] {
  if (yaml.value === null) return [];
  const shape = checkShape(yaml.value);
  const told = new Set(yaml.problems.map(({ line }) => line));
  return shape.ok ? [] : shape.fault.filter(({ path, key }) => !told.has(yaml.placeOf(path, key).line));
}

const isError = ({ code }: Finding) => severityOf(code) === 'error';

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

function fileName(file: string, { scenario }: WrittenScenario): Finding[] {
  const name = file.split(/[\\/]/).pop() ?? file;
  return name === `${scenario}.yaml` ? [] : [finding('S209', ['scenario'], scenario, name)];
}

function placed(file: string, yaml: YamlFile, findings: readonly Finding[]): Problem[] {
  const found = findings.map(({ path, key, ...rest }) => ({ ...rest, ...yaml.placeOf(path, key) }));
  const problems = [...yaml.problems, ...found].map((problem): Problem => ({
    file,
    severity: severityOf(problem.code),
    ...problem,
  }));
  // What is wrong at several levels of a factor is still one thing to mend.
  const once = new Map(problems.map((problem) => [problemLine(problem), problem]));
  return [...once.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
