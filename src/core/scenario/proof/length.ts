import type { Scenario } from '../scenario.ts';
import type { Exploration } from './explore.ts';

/** The least and the most of something on any run. */
export interface Span {
  shortest: number;
  longest: number;
}

/** Words a minute: reading on a screen without hurry, with time to choose. */
const readingSpeed = 160;

/** Whole minutes of reading on the shortest and on the longest run, choices included. */
export function readingMinutes(exploration: Exploration, order: Int32Array): Span {
  const words = wordsById(exploration.scenario);
  const here = (state: number) => {
    const lines = exploration.linesOf(state).reduce((sum, { id }) => sum + (words.get(`line ${id}`) ?? 0), 0);
    return exploration.waysOf(state).reduce((sum, { way }) => sum + (words.get(way.id) ?? 0), lines);
  };
  const { shortest, longest } = along(exploration, order, here);
  const minutes = (count: number) => Math.max(1, Math.round(count / readingSpeed));
  return { shortest: minutes(shortest), longest: minutes(longest) };
}

/** The number of decisions on the shortest and on the longest run. */
export function decisions(exploration: Exploration, order: Int32Array): Span {
  return along(exploration, order, (state) =>
    exploration.site(state).ways.some(({ choice }) => choice) ? 1 : 0,
  );
}

/** The sum of what each state adds, on the run where it is least and on the one where it is most. */
export function along(exploration: Exploration, order: Int32Array, here: (state: number) => number): Span {
  const least = new Float64Array(order.length);
  const most = new Float64Array(order.length);
  for (const state of order.toReversed()) {
    let [fewest, greatest] = [Infinity, 0];
    for (let way = exploration.firstWay(state); way < exploration.firstWay(state + 1); way++) {
      fewest = Math.min(fewest, least[exploration.target(way)] ?? 0);
      greatest = Math.max(greatest, most[exploration.target(way)] ?? 0);
    }
    const own = here(state);
    least[state] = own + (fewest === Infinity ? 0 : fewest);
    most[state] = own + greatest;
  }
  return { shortest: least[0] ?? 0, longest: most[0] ?? 0 };
}

/** Lines and choices have ids of their own kind, so a line's is told apart here. */
function wordsById(scenario: Scenario): Map<string, number> {
  const words = new Map<string, number>();
  const count = (text: string) => text.split(/\s+/).length;
  for (const { lines } of [...Object.values(scenario.steps), ...Object.values(scenario.endings)]) {
    for (const { id, text } of lines) words.set(`line ${id}`, count(text));
  }
  for (const { choices } of Object.values(scenario.steps)) {
    for (const { id, text } of choices) words.set(id, count(text));
  }
  return words;
}
