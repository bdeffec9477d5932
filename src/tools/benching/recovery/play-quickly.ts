import type { PathEntry } from '../../../core/encounter/run.ts';
import type { Way } from '../../../core/scenario/program.ts';
import type { Levels, Scenario } from '../../../core/scenario/scenario.ts';
import { programOf, storyStart } from '../../../core/scenario/semantics.ts';
import { chosenOf } from '../../../core/simulation/choice-of.ts';
import type { Traits } from '../../../core/simulation/traits.ts';

/** What somebody chooses in one whole encounter, by the model of simulated returns, without the log of how it went. */
export function playQuickly(
  scenario: Scenario,
  levels: Levels,
  traits: Traits,
  chance: () => number,
): PathEntry[] {
  const program = programOf(scenario, levels);
  const path: PathEntry[] = [];
  let cells = program.memory.write(storyStart(scenario));
  for (;;) {
    const open = program.site(cells)?.ways.filter((way) => way.offered(cells, 0)) ?? [];
    const way = wayOf(open, levels, traits, chance);
    if (!way) return path;
    if (way.choice) {
      const shown = open.map(({ id }) => id);
      const step = program.site(cells)?.id ?? '';
      const decision = path.length + 1;
      path.push({ kind: 'choice', step, choice: way.id, decision, shown, changedMind: null, dwellMs: null });
    }
    const next = new Int32Array(cells.length);
    program.take(cells, 0, way, next);
    cells = next;
  }
}

function wayOf(open: readonly Way[], levels: Levels, traits: Traits, chance: () => number): Way | undefined {
  const choices = open.flatMap(({ choice }) => choice ?? []);
  if (choices.length === 0) return open[0];
  const chosen = chosenOf(choices, levels, traits, chance);
  return open.find(({ id }) => id === chosen);
}
