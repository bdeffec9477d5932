import type { Choice, Line } from '../scenario/scenario.ts';
import type { Theme } from '../themes.ts';
import { themes } from '../themes.ts';
import type { PathEntry, Run } from './run.ts';

/** One turn of the way back through an encounter. */
export interface Turn {
  /** From 1. */
  decision: number;
  step: string;
  /** What was said and seen since the last choice. */
  before: readonly Line[];
  choice: Choice;
  /** The other choices that stood open, in the order they were shown. */
  others: readonly Choice[];
  /** Themes whose concern the chosen line may have voiced. */
  voices: readonly Theme[];
}

export interface Debrief {
  turns: readonly Turn[];
  /** What was said and seen after the last choice. */
  after: readonly Line[];
}

/** The path of a run, cut at its choices. */
export function debrief(run: Run): Debrief {
  const turns: Turn[] = [];
  let before: Line[] = [];
  for (const entry of run.path) {
    if (entry.kind === 'line') {
      const line = lineOf(run, entry);
      if (line) before.push(line);
      continue;
    }
    const turn = turnOf(run, entry, before);
    if (turn) turns.push(turn);
    before = [];
  }
  return { turns, after: before };
}

function lineOf({ header: { scenario } }: Run, entry: PathEntry & { kind: 'line' }): Line | undefined {
  const place = scenario.steps[entry.step] ?? scenario.endings[entry.step];
  return place?.lines.find(({ id }) => id === entry.line);
}

function turnOf(
  { header: { scenario } }: Run,
  entry: PathEntry & { kind: 'choice' },
  before: readonly Line[],
): Turn | null {
  const choices = scenario.steps[entry.step]?.choices ?? [];
  const choice = choices.find(({ id }) => id === entry.choice);
  if (!choice) return null;
  const others = entry.shown.flatMap((id) => choices.filter((other) => other.id === id && id !== choice.id));
  const voices = themes.filter((theme) => choice.voices.includes(theme));
  return { decision: entry.decision, step: entry.step, before, choice, others, voices };
}
