import type { EncounterHeader } from '../core/encounter/header.ts';
import { canonicalJson, engineVersion } from '../core/encounter/header.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { firstLevels } from '../core/scenario/scenario.ts';
import type { Corridor } from './corridor.ts';
import { playedBefore } from './played-before.ts';
import { newId } from './recorder.ts';

/** Begins an encounter and gives its id, or null where there is no such scenario. */
export async function beginEncounter(corridor: Corridor, scenarioId: string): Promise<string | null> {
  const scenario = await corridor.library.open(scenarioId);
  if (!scenario) return null;
  const header = await newHeader(corridor, scenario, { levels: firstLevels(scenario) });
  await corridor.keeper.begin(header, []);
  return header.id;
}

/** What a new encounter is begun with; where nothing is said, in practice and at the start. */
type Begun = Pick<EncounterHeader, 'levels'> & Partial<Pick<EncounterHeader, 'again' | 'participation'>>;

/** The header of a next attempt, and of the first. */
export async function newHeader(
  corridor: Corridor,
  scenario: Scenario,
  { levels, again = null, participation = null }: Begun,
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
    participation,
    attempt: attempts + 1,
    afterLookBack: lookedBack,
    again,
    startedAtMs: corridor.clock.nowMs(),
  };
}
