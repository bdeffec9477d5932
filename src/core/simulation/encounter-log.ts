import type { Happening } from '../encounter/event.ts';
import { engineVersion } from '../encounter/header.ts';
import { advance, startRun } from '../encounter/replay.ts';
import type { Run } from '../encounter/run.ts';
import type { Allotted } from '../participation/event.ts';
import { firstLevels } from '../scenario/scenario.ts';
import { seedOf } from './person.ts';
import type { SimulatedPart } from './simulated-part.ts';

/** Begins an encounter of the study and keeps it. Throws where the study has none of this name. */
export function beginRun(part: SimulatedPart, { scenario: id, levels }: Allotted): Run {
  const { header } = part.participation;
  const scenario = header.published.scenarios[id];
  if (!scenario) throw new Error(`the study has no scenario called ${id}`);
  const before = [...part.runs.values()].filter((run) => run.header.scenario.id === id);
  return part.keeps(
    startRun({
      format: 1,
      id: part.newId(),
      scenario,
      scenarioHash: part.simulated.scenarioHashes.get(id) ?? '',
      keyVersion: scenario.key.version,
      engineVersion,
      seed: seedOf(part.person),
      levels: { ...firstLevels(scenario), ...levels },
      participation: header.id,
      attempt: before.length + 1,
      afterLookBack: before.some(({ log }) => log.some(({ type }) => type === 'looked-back')),
      again: null,
      startedAtMs: part.atMs,
    }),
  );
}

/** The encounter after something more has happened in it. Throws where that cannot be. */
export function happened(part: SimulatedPart, run: Run, happening: Happening): Run {
  const { header, log } = run;
  const atMs = part.atMs - header.startedAtMs;
  const next = advance(run, { id: part.newId(), encounter: header.id, n: log.length, atMs, ...happening });
  if (!next.ok) throw new Error(`"${happening.type}" cannot happen here`);
  return part.keeps(next.value);
}
