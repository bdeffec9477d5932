import type { Exploration } from './explore.ts';
import { inOrder } from './explore.ts';
import type { Scenario } from '../scenario.ts';

/** Words a minute: reading on a screen without hurry, with time to choose. */
const readingSpeed = 160;

/** Whole minutes of reading on the shortest and on the longest run, choices included. */
export function readingMinutes(
  scenario: Scenario,
  exploration: Exploration,
): { shortest: number; longest: number } {
  const sorted = inOrder(exploration);
  if ('round' in sorted) return { shortest: 0, longest: 0 };
  const words = wordsById(scenario);
  const shortest: number[] = [];
  const longest: number[] = [];
  for (const index of sorted.order.toReversed()) {
    const state = exploration.states[index];
    if (!state) continue;
    const here = [...state.lines, ...state.offered].reduce((sum, id) => sum + (words.get(id) ?? 0), 0);
    const after = (lengths: number[]) => state.ways.map(({ to }) => lengths[to] ?? 0);
    shortest[index] = here + (state.ways.length > 0 ? Math.min(...after(shortest)) : 0);
    longest[index] = here + (state.ways.length > 0 ? Math.max(...after(longest)) : 0);
  }
  const minutes = (count: number | undefined) => Math.max(1, Math.round((count ?? 0) / readingSpeed));
  return { shortest: minutes(shortest[0]), longest: minutes(longest[0]) };
}

function wordsById(scenario: Scenario): Map<string, number> {
  const words = new Map<string, number>();
  const count = (id: string, text: string) => words.set(id, text.split(/\s+/).length);
  for (const { lines } of Object.values(scenario.endings))
    for (const line of lines) count(line.id, line.text);
  for (const { lines, choices } of Object.values(scenario.steps)) {
    for (const { id, text } of [...lines, ...choices]) count(id, text);
  }
  return words;
}
