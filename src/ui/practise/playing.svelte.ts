import type { Component } from 'svelte';
import type { Elsewhere } from '../../app/recorder.ts';
import type { RunningEncounter } from '../../app/run-encounter.ts';
import type { Pacing } from '../../core/encounter/pacing.ts';
import type { PathEntry, Run } from '../../core/encounter/run.ts';
import { asking, goesOn, openChoices, openSigns, storyOf } from '../../core/encounter/run.ts';
import type { Scene } from '../../core/encounter/scene.ts';
import { sceneOf } from '../../core/encounter/scene.ts';
import type { Choice, Ending, Step } from '../../core/scenario/scenario.ts';
import type { Sign } from '../../core/signs.ts';
import { reactive } from '../live-values.svelte.ts';
import { playWords } from '../words/en/play.ts';

/** Something in the log of what has been said. */
export interface Said {
  key: number;
  kind: 'narration' | 'speech' | 'you-say' | 'you-do' | 'you-wrote' | 'reason';
  /** Null where the text says it itself. */
  speaker: string | null;
  text: string;
}

/** What is loaded only for scenarios that ask more than what to say or do. */
export interface Questions {
  Asked: Component<{ playing: Playing }>;
  /** What the log says of an answer. */
  told(answer: PathEntry & { kind: 'noticed' | 'reflected' }): Omit<Said, 'key'>;
}

/** Reads lines aloud. */
export interface Reader {
  /** Resolves when it has been read, or was broken off. */
  read(text: string): Promise<void>;
  stop(): void;
}

/** What an encounter shows beyond its lines and choices, where it has it. */
interface Extras {
  questions?: Questions | null;
  card?: Component | null;
  reasons?: Reasons | null;
  pacing?: Pacing;
  reader?: Reader | null;
  /** The ids of lines that were heard in an earlier attempt: nobody waits for them twice. */
  heard?: ReadonlySet<string>;
}

/** What the log says right after a choice. */
export type Reasons = (entry: PathEntry) => Omit<Said, 'key'> | null;

/** What the encounter's screen shows, and when the next line comes by itself. */
export class Playing {
  readonly encounter: RunningEncounter;
  readonly #run: { readonly current: Run };
  readonly #elsewhere: { readonly current: Elsewhere | null };
  readonly reader: Reader | null;
  readonly #extras: Extras;
  readonly said: readonly Said[] = $derived.by(() =>
    this.run.path.flatMap((entry, key) => {
      const said = this.#said(entry);
      const reason = this.#extras.reasons?.(entry);
      return [...(said?.text ? [{ key, ...said }] : []), ...(reason ? [{ key: key + 0.5, ...reason }] : [])];
    }),
  );

  constructor(encounter: RunningEncounter, extras: Extras = {}) {
    this.encounter = encounter;
    this.reader = extras.reader ?? null;
    this.#extras = extras;
    this.#run = reactive(encounter);
    this.#elsewhere = reactive(encounter.elsewhere);
  }

  get run(): Run {
    return this.#run.current;
  }

  get elsewhere(): Elsewhere | null {
    return this.#elsewhere.current;
  }

  /** Whether nothing can be done about it here. */
  get isElsewhere(): boolean {
    return this.elsewhere === 'open' || this.elsewhere === 'deleted';
  }

  get scene(): Scene {
    return sceneOf(this.run);
  }

  /** The open choices, as they are shown. */
  get choices(): Choice[] {
    const step = this.run.header.scenario.steps[storyOf(this.run).step];
    return openChoices(this.run).flatMap((id) => step?.choices.find((choice) => choice.id === id) ?? []);
  }

  /** The step that asks what the player noticed or would say; null where none does. */
  get asks(): Step | null {
    return asking(this.run);
  }

  /** The signs to be noticed, as they are shown. */
  get signs(): Sign[] {
    return openSigns(this.run);
  }

  get Asked(): Questions['Asked'] | null {
    return this.asks && (this.#extras.questions?.Asked ?? null);
  }

  /** Whether the player is to go on by themselves: a line is coming, or a step is at its end. */
  get waits(): 'line' | 'step' | null {
    if (this.run.status !== 'running' || this.isElsewhere) return null;
    if (this.run.pending.length > 0) return 'line';
    return goesOn(this.run) ? 'step' : null;
  }

  /** The milliseconds until the next line comes unasked; null where none does. */
  get nextInMs(): number | null {
    if (this.waits === 'step' && this.#nothingSaidHere) return 0;
    if (this.#endsUnsaid) return 0;
    return this.waits === 'line' ? this.#paceMs : null;
  }

  /** The first line needs no asking. One that is being read has as long as that takes; the reader brings the next. */
  get #paceMs(): number | null {
    const { pacing, heard } = this.#extras;
    const isFirst = this.run.path.length === 0;
    if (this.reader) return isFirst ? 0 : null;
    if (heard?.has(this.run.pending[0]?.id ?? '')) return 0;
    if (pacing === 'by-hand') return isFirst ? 0 : null;
    return pacing === 'at-once' ? 0 : paceMs(this.said.at(-1)?.text ?? '');
  }

  /** An ending whose lines were all left out still has to be reached. */
  get #endsUnsaid(): boolean {
    const { status, snapshot, pending } = this.run;
    return status === 'running' && !this.isElsewhere && snapshot.status === 'done' && pending.length === 0;
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

  /** Where to turn, shown with the ending. */
  get Card(): Component | null {
    return this.ending?.card ? (this.#extras.card ?? null) : null;
  }

  #said(entry: PathEntry): Omit<Said, 'key'> | null {
    if (entry.kind === 'noticed' || entry.kind === 'reflected')
      return this.#extras.questions?.told(entry) ?? null;
    const { steps, endings, cast } = this.run.header.scenario;
    const place = steps[entry.step] ?? endings[entry.step];
    if (entry.kind === 'choice') {
      const choice = steps[entry.step]?.choices.find(({ id }) => id === entry.choice);
      return choice ? { kind: `you-${choice.manner}`, speaker: playWords.you, text: choice.text } : null;
    }
    const line = place?.lines.find(({ id }) => id === entry.line);
    const speaker = cast[line?.by ?? '']?.name ?? null;
    return line ? { kind: speaker === null ? 'narration' : 'speech', speaker, text: line.text } : null;
  }
}

/** How long a line has the screen to itself before the next one: 0.4 to 2.5 seconds, by its length. */
export function paceMs(text: string): number {
  return Math.min(2500, Math.max(400, text.length * 28));
}
