import type { Encounter } from '../core/encounter/record.ts';
import type { Corridor } from './corridor.ts';
import { wholeRuns } from './encounter-list.ts';

/** What earlier encounters with a scenario mean for the next one. */
export interface PlayedBefore {
  attempts: number;
  /** Whether the reasons behind its choices have been seen. */
  lookedBack: boolean;
}

/** Counts the encounters with a scenario that are on this device, and those that were deleted from it. */
export async function playedBefore(
  corridor: Pick<Corridor, 'keeper'>,
  scenario: string,
): Promise<PlayedBefore> {
  const deleted = parse(await corridor.keeper.setting(`played-${scenario}`));
  const runs = (await wholeRuns(corridor)).filter(({ header }) => header.scenario.id === scenario);
  const seen = runs.some(
    ({ header, log }) => header.afterLookBack || log.some(({ type }) => type === 'looked-back'),
  );
  return {
    attempts: Math.max(deleted.attempts, ...runs.map(({ header }) => header.attempt)),
    lookedBack: deleted.lookedBack || seen,
  };
}

/**
 * Deletes an encounter. What stays is how often its scenario was played and whether it was looked back on:
 * otherwise deleting would make a later attempt, played with the reasons known, the one whose scores stand.
 */
export async function deleteEncounter(corridor: Corridor, encounter: Encounter): Promise<void> {
  if (encounter.kind === 'whole') {
    const { id } = encounter.run.header.scenario;
    const { attempts, lookedBack } = await playedBefore(corridor, id);
    await corridor.keeper.keepSetting(`played-${id}`, `${attempts}${lookedBack ? ' looked-back' : ''}`);
  }
  await corridor.keeper.remove(encounter.id);
}

function parse(kept: string | null): PlayedBefore {
  const [, attempts, lookedBack] = /^(\d+)( looked-back)?$/.exec(kept ?? '') ?? [];
  return { attempts: Number(attempts ?? 0), lookedBack: lookedBack !== undefined };
}
