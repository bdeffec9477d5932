import type { Condition } from '../condition.ts';
import { always } from '../condition.ts';
import type { Arm, Choice, Ending, Line, Scenario, Step } from '../scenario.ts';
import type {
  WrittenChoice,
  WrittenComparison,
  WrittenCondition,
  WrittenLine,
  WrittenScenario,
  WrittenStep,
  WrittenTarget,
} from './written.ts';
import { conditionWords } from './written.ts';

/** A written scenario as it is played, but for the constants, which only an exploration can tell. */
export function compile(written: WrittenScenario): Scenario {
  return {
    format: 1,
    id: written.scenario,
    short: written.short,
    version: written.version,
    key: written.key,
    title: written.title,
    about: written.about,
    cast: written.cast,
    factors: written.factors,
    variables: written.variables,
    expects: written.expects,
    critical: written.critical.map((behaviour) => ({
      id: behaviour.id,
      text: behaviour.text,
      metBy: behaviour['met-by'],
      brokenBy: behaviour['broken-by'],
    })),
    start: written.start,
    steps: mapped(written.steps, (step) => compileStep(step, written)),
    endings: mapped(written.endings, (ending): Ending => ({
      title: ending.title,
      outcome: ending.outcome,
      early: ending.early,
      place: ending.place ?? null,
      with: ending.with ?? speakers(ending.lines),
      card: ending.card ?? null,
      lines: ending.lines.map((line) => compileLine(line, written)),
    })),
    constants: [],
  };
}

const mapped = <From, To>(record: Record<string, From>, to: (from: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));

function compileStep(step: WrittenStep, scenario: WrittenScenario): Step {
  return {
    place: step.place ?? null,
    with: step.with ?? speakers(step.lines),
    repairs: step.repairs ?? null,
    weight: step.weight ?? 1,
    lines: step.lines.map((line) => compileLine(line, scenario)),
    notice: step.notice ?? null,
    reflect: step.reflect ?? null,
    choices: (step.choices ?? []).map((choice) => compileChoice(choice, scenario)),
    onward: step.to === undefined ? null : compileTarget(step.to, scenario),
  };
}

function speakers(lines: readonly WrittenLine[]): string[] {
  return [...new Set(lines.flatMap(({ by }) => (by === undefined ? [] : [by])))];
}

function compileLine(line: WrittenLine, scenario: WrittenScenario): Line {
  return {
    id: line.id,
    text: line.text,
    by: line.by ?? null,
    face: line.face ?? null,
    thought: line.thought ?? null,
    signs: line.signs,
    when: compileCondition(line.when, scenario),
  };
}

function compileChoice(choice: WrittenChoice, scenario: WrittenScenario): Choice {
  return {
    id: choice.id,
    manner: choice.say === undefined ? 'do' : 'say',
    text: choice.say ?? choice.do ?? '',
    rates: choice.rates,
    voices: choice.voices,
    shows: choice.shows,
    adds: choice.adds,
    sets: choice.sets,
    when: compileCondition(choice.when, scenario),
    why: choice.why,
    to: compileTarget(choice.to, scenario),
  };
}

function compileTarget(target: WrittenTarget, scenario: WrittenScenario): Arm[] {
  if (typeof target === 'string') return [{ when: always, to: target }];
  return target.map(({ when, to }) => ({ when: compileCondition(when, scenario), to }));
}

function compileCondition(written: WrittenCondition | undefined, scenario: WrittenScenario): Condition {
  if (!written) return always;
  const nested = (part: WrittenCondition) => compileCondition(part, scenario);
  const all: Condition[] = [];
  if (written.all) all.push({ all: written.all.map(nested) });
  if (written.any) all.push({ any: written.any.map(nested) });
  if (written.not) all.push({ not: nested(written.not) });
  if (written.chose !== undefined) all.push({ chose: written.chose });
  if (written.visited !== undefined) all.push({ visited: written.visited });
  if (written.shown !== undefined) all.push({ shown: written.shown });
  for (const [factor, level] of Object.entries(written.level ?? {})) all.push({ factor, level });
  for (const [variable, comparison] of Object.entries(written)) {
    if (!conditionWords.includes(variable)) {
      all.push(compileComparison(variable, comparison as WrittenComparison, scenario));
    }
  }
  const [only] = all;
  return only && all.length === 1 ? only : { all };
}

function compileComparison(
  variable: string,
  comparison: WrittenComparison,
  scenario: WrittenScenario,
): Condition {
  const { from, to } = scenario.variables[variable] ?? { from: 0, to: 0 };
  return {
    variable,
    atLeast: comparison.is ?? comparison['at-least'] ?? from,
    atMost: comparison.is ?? comparison['at-most'] ?? to,
  };
}
