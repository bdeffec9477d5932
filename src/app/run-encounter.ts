import type { Happening } from '../core/encounter/event.ts';
import { readEncounter } from '../core/encounter/record.ts';
import type { Run } from '../core/encounter/run.ts';
import { goesOn, openChoices, storyOf } from '../core/encounter/run.ts';
import type { StoredEncounter } from '../core/ports.ts';
import type { Corridor } from './corridor.ts';
import { Recorder } from './recorder.ts';

export type Opened =
  | { kind: 'run'; encounter: RunningEncounter }
  | { kind: 'damaged'; raw: StoredEncounter }
  | { kind: 'missing' };

/** Opens an encounter to be played, at the line where it was left. */
export async function openEncounter(corridor: Corridor, id: string): Promise<Opened> {
  const stored = await corridor.keeper.one(id);
  if (!stored) return { kind: 'missing' };
  const read = readEncounter(stored);
  if (read.kind === 'damaged') return { kind: 'damaged', raw: read.raw };
  const encounter = new RunningEncounter(corridor, read.run);
  await encounter.takeUp();
  return { kind: 'run', encounter };
}

/** Pauses an encounter that is under way, or gives null where there is none. */
export async function openPaused(corridor: Corridor, id: string): Promise<RunningEncounter | null> {
  const stored = await corridor.keeper.one(id);
  const read = stored && readEncounter(stored);
  if (read?.kind !== 'whole') return null;
  const encounter = new RunningEncounter(corridor, read.run);
  await encounter.pause();
  // Where a line was still on its way to the disk, the first try only caught up with it.
  await encounter.pause();
  return encounter.current.status === 'paused' ? encounter : null;
}

/** The deeds of a player. Each resolves when it is kept; one that is not possible now does nothing. */
export class RunningEncounter extends Recorder {
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
