import { canonicalJson } from '../core/encounter/header.ts';
import { readEncounter } from '../core/encounter/record.ts';
import type { PathEntry, Run } from '../core/encounter/run.ts';
import { goesOn, storyOf } from '../core/encounter/run.ts';
import { levelsWithin } from '../core/scenario/levels.ts';
import { newHeader } from './begin-encounter.ts';
import type { Corridor } from './corridor.ts';
import type { RunningEncounter } from './run-encounter.ts';
import { openEncounter } from './run-encounter.ts';

/**
 * Plays an encounter again on the scenario as it is now: what was chosen and answered, as far as that is possible, then
 * the lines up to where it stood.
 *
 * @returns the new run, which takes the place of the old one; null where the scenario is as it was, or there is nothing
 * to play again
 */
export async function replayChoices(corridor: Corridor, id: string): Promise<Run | null> {
  const stored = await corridor.keeper.one(id);
  const found = stored && readEncounter(stored);
  if (found?.kind !== 'whole' || found.run.status === 'stepped-out') return null;
  const { header } = found.run;
  const { seed, attempt, afterLookBack } = header;
  const scenario = await corridor.library.open(header.scenario.id);
  if (!scenario || canonicalJson(scenario) === canonicalJson(header.scenario)) return null;
  const fresh = await newHeader(corridor, scenario, { levels: levelsWithin(scenario, header.levels) });
  await corridor.keeper.begin({ ...fresh, seed, attempt, afterLookBack }, []);
  const opened = await openEncounter(corridor, fresh.id);
  if (opened.kind !== 'run') return null;
  await playAgain(found.run, opened.encounter);
  opened.encounter.letGo();
  await corridor.keeper.remove(id);
  return opened.encounter.current;
}

async function playAgain(before: Run, encounter: RunningEncounter): Promise<void> {
  for (const entry of before.path) {
    if (entry.kind === 'line') continue;
    await hear(encounter, () => false);
    await answer(encounter, entry);
  }
  const { step } = storyOf(before);
  const coming = new Set(before.pending.map(({ id }) => id));
  await hear(encounter, (run) => {
    if (storyOf(run).step !== step) return false;
    const [next] = run.pending;
    return next === undefined || coming.has(next.id);
  });
}

/** Lets lines be said until there is something to decide, the encounter has ended, or `stops` says so. */
async function hear(encounter: RunningEncounter, stops: (run: Run) => boolean): Promise<void> {
  for (;;) {
    const { current } = encounter;
    const isStill = current.pending.length === 0 && !goesOn(current);
    if (isStill || current.status !== 'running' || stops(current)) return;
    await encounter.next();
    // Another tab has deleted it.
    if (encounter.current === current) return;
  }
}

/** Answers as before. What is not offered or asked for any more cannot be answered: play stays there, or goes on. */
async function answer(
  encounter: RunningEncounter,
  entry: Exclude<PathEntry, { kind: 'line' }>,
): Promise<void> {
  if (entry.kind === 'noticed') return encounter.notice(entry.signs);
  if (entry.kind === 'reflected') return encounter.reflect(entry.text);
  await encounter.select(entry.choice);
  await encounter.choose();
}
