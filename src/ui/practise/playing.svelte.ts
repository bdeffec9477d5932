import type { Elsewhere } from '../../app/recorder.ts';
import type { RunningEncounter } from '../../app/run-encounter.ts';
import type { PathEntry, Run } from '../../core/encounter/run.ts';
import { goesOn, openChoices, storyOf } from '../../core/encounter/run.ts';
import type { Scene } from '../../core/encounter/scene.ts';
import { sceneOf } from '../../core/encounter/scene.ts';
import type { Choice, Ending } from '../../core/scenario/scenario.ts';
import { reactive } from '../live-values.svelte.ts';

/** Something in the log of what has been said. */
export interface Said {
  key: number;
  kind: 'narration' | 'speech' | 'you-say' | 'you-do';
  /** Null for narration and for the player. */
  speaker: string | null;
  text: string;
}

/** What the encounter's screen shows, and when the next line comes by itself. */
export class Playing {
  readonly encounter: RunningEncounter;
  readonly #run: { readonly current: Run };
  readonly #elsewhere: { readonly current: Elsewhere | null };

  constructor(encounter: RunningEncounter) {
    this.encounter = encounter;
    this.#run = reactive(encounter);
    this.#elsewhere = reactive(encounter.elsewhere);
  }

  get run(): Run {
    return this.#run.current;
  }

  get elsewhere(): Elsewhere | null {
    return this.#elsewhere.current;
  }

  get scene(): Scene {
    return sceneOf(this.run);
  }

  get said(): Said[] {
    return this.run.path.flatMap((entry, key) => said(this.run, entry, key) ?? []);
  }

  /** The open choices, as they are shown. */
  get choices(): Choice[] {
    const step = this.run.header.scenario.steps[storyOf(this.run).step];
    return openChoices(this.run).flatMap((id) => step?.choices.find((choice) => choice.id === id) ?? []);
  }

  /** Whether the player is to go on by themselves: a line is coming, or a step is at its end. */
  get waits(): 'line' | 'step' | null {
    if (this.run.status !== 'running' || this.elsewhere === 'deleted') return null;
    if (this.run.pending.length > 0) return 'line';
    return goesOn(this.run) ? 'step' : null;
  }

  /** The milliseconds until the next line comes unasked; null where none does. */
  get nextInMs(): number | null {
    if (this.waits === 'step' && this.#nothingSaidHere) return 0;
    if (this.#endsUnsaid) return 0;
    return this.waits === 'line' ? paceMs(this.said.at(-1)?.text ?? '') : null;
  }

  /** An ending whose lines were all left out still has to be reached. */
  get #endsUnsaid(): boolean {
    const { status, snapshot, pending } = this.run;
    return status === 'running' && snapshot.status === 'done' && pending.length === 0;
  }

  /** A step whose lines were all left out must not make the player press a button for nothing. */
  get #nothingSaidHere(): boolean {
    return this.run.path.at(-1)?.step !== storyOf(this.run).step;
  }

  get ending(): Ending | null {
    return this.run.status === 'ended'
      ? (this.run.header.scenario.endings[storyOf(this.run).step] ?? null)
      : null;
  }
}

/** How long a line has the screen to itself before the next one: 0.4 to 2.5 seconds, by its length. */
export function paceMs(text: string): number {
  return Math.min(2500, Math.max(400, text.length * 28));
}

function said({ header: { scenario } }: Run, entry: PathEntry, key: number): Said | null {
  if (entry.kind === 'choice') {
    const choice = scenario.steps[entry.step]?.choices.find(({ id }) => id === entry.choice);
    if (!choice) return null;
    return { key, kind: choice.manner === 'say' ? 'you-say' : 'you-do', speaker: null, text: choice.text };
  }
  const place = scenario.steps[entry.step] ?? scenario.endings[entry.step];
  const line = place?.lines.find(({ id }) => id === entry.line);
  if (!line) return null;
  const speaker = line.by === null ? null : (scenario.cast[line.by]?.name ?? null);
  return { key, kind: speaker === null ? 'narration' : 'speech', speaker, text: line.text };
}
