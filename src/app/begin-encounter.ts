import type { EncounterEvent } from '../core/encounter/event.ts';
import type { EncounterHeader } from '../core/encounter/header.ts';
import { canonicalJson, engineVersion } from '../core/encounter/header.ts';
import type { Run } from '../core/encounter/run.ts';
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

/**
 * Begins again from one decision of a finished run, on the same edition of the scenario: a new attempt, with
 * all that was said and chosen before that decision already in its log.
 */
export async function beginAgain(corridor: Corridor, run: Run, decision: number): Promise<string> {
  const { id: encounter, scenario, levels } = run.header;
  const header = await newHeader(corridor, scenario, levels, { encounter, decision });
  const events = upTo(run, decision).map((event, n): EncounterEvent => ({
    ...event,
    id: newId(corridor.random),
    encounter: header.id,
    n,
    atMs: 0,
  }));
  await corridor.keeper.begin(header, events);
  return header.id;
}

const story: readonly EncounterEvent['type'][] = ['line-shown', 'went-on', 'chosen'];

function upTo({ log }: Run, decision: number): EncounterEvent[] {
  const told = log.filter(({ type }) => story.includes(type));
  const choices = told.filter(({ type }) => type === 'chosen');
  const from = choices[decision - 1];
  return from ? told.slice(0, told.indexOf(from)) : told;
}

async function newHeader(
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
