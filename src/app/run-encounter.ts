import type { Happening } from '../core/encounter/event.ts';
import { mostWritten } from '../core/encounter/event.ts';
import { readEncounter } from '../core/encounter/record.ts';
import type { Run } from '../core/encounter/run.ts';
import { asking, goesOn, openChoices, openSigns, storyOf } from '../core/encounter/run.ts';
import type { StoredEncounter } from '../core/ports.ts';
import type { Sign } from '../core/signs.ts';
import type { Corridor } from './corridor.ts';
import { encounterLog } from './encounter-log.ts';
import { HeldRecorder } from './held-recorder.ts';

export type Opened =
  | { kind: 'run'; encounter: RunningEncounter }
  | { kind: 'damaged'; raw: StoredEncounter }
  | { kind: 'missing' };

/** Opens an encounter to be played, at the line where it was left. */
export async function openEncounter(corridor: Corridor, id: string): Promise<Opened> {
  const stored = await corridor.keeper.one(id);
  if (!stored) return { kind: 'missing' };
  const read = readEncounter(stored);
  if (read.kind !== 'whole') return { kind: 'damaged', raw: read.raw };
  const encounter = new RunningEncounter(corridor, read.run);
  await encounter.enter();
  return { kind: 'run', encounter };
}

/** The deeds of a player. Each resolves when it is kept; one that is not possible now does nothing. */
export class RunningEncounter extends HeldRecorder<Run, Happening> {
  readonly mostWritten = mostWritten;

  constructor(corridor: Corridor, run: Run) {
    super(corridor, run, encounterLog);
  }

  /** Notes that play goes on after a pause or after the page was left: the time away is nobody's thinking. */
  takeUp(): Promise<void> {
    return this.record(({ status, log }) =>
      status === 'paused' || (status === 'running' && log.length > 0) ? [{ type: 'resumed' }] : [],
    );
  }

  /** Shows the next line, going on to the next step where this one has no decision. */
  next(): Promise<void> {
    return this.record((run) => {
      if (run.status !== 'running') return [];
      if (goesOn(run)) return [{ type: 'went-on' }];
      return lineOrEnd(run);
    });
  }

  /** Selects a choice without making it; null takes the selection back. */
  select(choice: string | null): Promise<void> {
    return this.record((run) => {
      const shown = openChoices(run);
      const possible = choice === null ? run.selected !== null : shown.includes(choice);
      if (run.status !== 'running' || !possible || choice === run.selected) return [];
      return [{ type: 'selected', choice, shown }];
    });
  }

  /** Makes the selected choice. */
  choose(): Promise<void> {
    return this.record((run) =>
      run.status === 'running' && run.selected !== null
        ? [{ type: 'chosen', choice: run.selected, shown: openChoices(run) }]
        : [],
    );
  }

  /** Says which of the signs asked about were noticed; none is an answer too. */
  notice(noticed: readonly Sign[]): Promise<void> {
    return this.record((run) => {
      const shown = openSigns(run);
      const signs = shown.filter((sign) => noticed.includes(sign));
      return asking(run)?.notice ? [{ type: 'noticed', signs, shown }] : [];
    });
  }

  /** Keeps what was written where a step asks for the player's own words; what is too long is cut. */
  reflect(written: string): Promise<void> {
    const text = written.trim().slice(0, mostWritten);
    return this.record((run) => (asking(run)?.reflect ? [{ type: 'reflected', text }] : []));
  }

  pause(): Promise<void> {
    return this.record((run) => (run.status === 'running' ? [{ type: 'paused' }] : []));
  }

  /** Ends the encounter unscored. */
  stepOut(): Promise<void> {
    return this.record((run) =>
      run.status === 'running' || run.status === 'paused' ? [{ type: 'stepped-out' }] : [],
    );
  }
}

/** The next line, if any; with the last line of an ending, or an ending without lines, the encounter ends. */
function lineOrEnd(run: Run): Happening[] {
  const [line, ...rest] = run.pending;
  const shown: Happening[] = line ? [{ type: 'line-shown', line: line.id }] : [];
  const ending = storyOf(run).step;
  const ends = run.snapshot.status === 'done' && rest.length === 0;
  return ends ? [...shown, { type: 'ended', ending }] : shown;
}
