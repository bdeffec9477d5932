import { always } from '../../core/scenario/condition.ts';
import type { Choice, Scenario, Step, Variable } from '../../core/scenario/scenario.ts';

const valuesEach = 4;

/**
 * A scenario of many steps in a row, made for measuring: at each, three choices that lead on to one of the next two
 * and move a variable up, down or not at all. One choice in three asks for a variable's value, so nothing is forgotten
 * before the end. Without variables there are as many states as steps; each variable makes up to four times as many.
 */
export function generatedScenario(id: string, steps: number, variables: number): Scenario {
  const names = Array.from({ length: variables }, (_, i) => `v${i}`);
  const numbers = Array.from({ length: steps }, (_, i) => i);
  return {
    format: 1,
    id,
    short: 'made',
    version: '1.0.0',
    key: { version: 1, status: 'author-key', reviewers: 0 },
    title: id,
    about: {
      relationship: 'friend',
      role: 'informal',
      perspective: 'giver',
      stage: 'year 1',
      place: 'library',
      themes: ['expertise'],
      safety: 'none',
      premise: id,
      note: id,
    },
    cast: {},
    factors: {},
    variables: Object.fromEntries(names.map((name) => [name, variable])),
    expects: [],
    critical: [],
    start: stepId(0),
    steps: Object.fromEntries(numbers.map((n) => [stepId(n), step(n, steps, names)])),
    endings: {
      end: { title: id, outcome: 'connected', early: false, place: null, with: [], card: null, lines: [] },
    },
    constants: [],
  };
}

const variable: Variable = { from: 0, to: valuesEach - 1, start: 1 };
const stepId = (n: number) => `s${n}`;

function step(n: number, steps: number, names: readonly string[]): Step {
  return {
    place: null,
    with: [],
    repairs: null,
    weight: 1,
    lines: [],
    choices: [0, 1, 2].map((c) => choice(n, c, steps, names)),
    notice: null,
    reflect: null,
    onward: null,
  };
}

function choice(n: number, c: number, steps: number, names: readonly string[]): Choice {
  const moved = names[(n + c) % Math.max(1, names.length)];
  const asked = c === 2 && names.length > 0 ? names[n % names.length] : undefined;
  const to = n + 1 + (c % 2);
  return {
    id: `${stepId(n)}-c${c}`,
    manner: 'say',
    text: 'Words.',
    rates: { expertise: c - 1 },
    voices: [],
    shows: [],
    adds: moved === undefined || c === 1 ? {} : { [moved]: c === 0 ? 1 : -1 },
    sets: {},
    when: asked === undefined ? always : { variable: asked, atLeast: 1, atMost: valuesEach - 1 },
    why: 'A reason.',
    to: [{ when: always, to: to < steps ? stepId(to) : 'end' }],
  };
}
