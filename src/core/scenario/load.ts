import type { Drawable } from './checks/drawings.ts';
import { checkDrawings } from './checks/drawings.ts';
import { checkNames } from './checks/names.ts';
import { checkRatings } from './checks/ratings.ts';
import { checkReach } from './checks/reach.ts';
import { checkShape } from './checks/shape.ts';
import { compile } from './written/compile.ts';
import { constantsOf } from './proof/constants.ts';
import { explore, levelCombinations } from './proof/explore.ts';
import { readingMinutes } from './proof/length.ts';
import { inOrder } from './proof/order.ts';
import { severityOf } from './problems/catalogue.ts';
import type { Finding, Problem } from './problems/problem.ts';
import { finding, problemLine } from './problems/problem.ts';
import type { YamlFile } from './written/read-yaml.ts';
import { readYaml } from './written/read-yaml.ts';
import type { Scenario } from './scenario.ts';
import type { WrittenScenario } from './written/written.ts';

export type Loaded =
  | { scenario: Scenario; minutes: { shortest: number; longest: number }; problems: [] }
  | { scenario: null; minutes: null; problems: Problem[] };

/** From the text of a scenario file to a scenario that can be played, or to everything that is wrong with it. */
export function loadScenario(file: string, text: string, drawable: Drawable): Loaded {
  const yaml = readYaml(text);
  const refuse = (findings: readonly Finding[]): Loaded => ({
    scenario: null,
    minutes: null,
    problems: placed(file, yaml, findings),
  });
  if (yaml.problems.length > 0) return refuse([]);
  const shape = checkShape(yaml.value);
  if (!shape.ok) return refuse(shape.fault);
  const named = [
    ...fileName(file, shape.value),
    ...checkNames(shape.value),
    ...checkDrawings(shape.value, drawable),
    ...checkRatings(shape.value),
  ];
  if (named.length > 0) return refuse(named);
  const scenario = compile(shape.value);
  const explorations = levelCombinations(scenario).map((levels) => explore(scenario, levels));
  const reach = checkReach(shape.value, explorations);
  const [first] = explorations;
  const sorted = first && inOrder(first);
  if (reach.length > 0 || !first || !sorted || !('order' in sorted)) return refuse(reach);
  const constants = explorations.map(constantsOf);
  return { scenario: { ...scenario, constants }, minutes: readingMinutes(first, sorted.order), problems: [] };
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
