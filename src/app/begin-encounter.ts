import type { EncounterHeader } from '../core/encounter/header.ts';
import { canonicalJson, engineVersion } from '../core/encounter/header.ts';
import type { Levels, Scenario } from '../core/scenario/scenario.ts';
import { firstLevels } from '../core/scenario/scenario.ts';
import type { Corridor } from './corridor.ts';
import { playedBefore } from './played-before.ts';
import { newId } from './recorder.ts';

/** Begins an encounter and gives its id, or null where there is no such scenario. */
export async function beginEncounter(corridor: Corridor, scenarioId: string): Promise<string | null> {
  const scenario = await corridor.library.open(scenarioId);
  if (!scenario) return null;
  const header = await newHeader(corridor, scenario, firstLevels(scenario), null);
  await corridor.keeper.begin(header, []);
  return header.id;
}

/** The header of a next attempt, and of the first. */
export async function newHeader(
  corridor: Corridor,
  scenario: Scenario,
  levels: Levels,
  again: EncounterHeader['again'],
): Promise<EncounterHeader> {
  const { attempts, lookedBack } = await playedBefore(corridor, scenario.id);
  return {
    format: 1,
    id: newId(corridor.random),
    scenario,
    scenarioHash: await corridor.digest.sha256(canonicalJson(scenario)),
    keyVersion: scenario.key.version,
    engineVersion,
    seed: corridor.random.bytes(4).reduce((seed, byte) => seed * 256 + byte, 0),
    levels: { ...levels },
    participation: null,
    attempt: attempts + 1,
    afterLookBack: lookedBack,
    again,
    startedAtMs: corridor.clock.nowMs(),
  };
}
