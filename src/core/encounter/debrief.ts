import type { Choice, Line } from '../scenario/scenario.ts';
import type { Theme } from '../themes.ts';
import { themes } from '../themes.ts';
import type { Noticing } from './noticing.ts';
import { noticings } from './noticing.ts';
import type { PathEntry, Run } from './run.ts';

/** What lies between two choices. */
export type Passage =
  | { kind: 'line'; line: Line }
  /** `why`: the author's reason for asking. */
  | { kind: 'noticed'; noticing: Noticing; why: string }
  /** What the player wrote and what they had been asked; there is none where they wrote nothing. */
  | { kind: 'reflected'; prompt: string; text: string };

/** One turn of the way back through an encounter. */
export interface Turn {
  /** From 1. */
  decision: number;
  step: string;
  /** What was said, seen, noticed and written since the last choice. */
  before: readonly Passage[];
  choice: Choice;
  /** The other choices that stood open, in the order they were shown. */
  others: readonly Choice[];
  /** Themes whose concern the chosen line may have voiced. */
  voices: readonly Theme[];
}

export interface Debrief {
  turns: readonly Turn[];
  /** What came after the last choice. */
  after: readonly Passage[];
}

/** The path of a run, cut at its choices. */
export function debrief(run: Run): Debrief {
  const turns: Turn[] = [];
  let before: Passage[] = [];
  const noticed = noticings(run);
  for (const [place, entry] of run.path.entries()) {
    if (entry.kind !== 'choice') {
      const passage = passageOf(run, entry, noticed.get(place));
      if (passage) before.push(passage);
      continue;
    }
    const turn = turnOf(run, entry, before);
    if (turn) turns.push(turn);
    before = [];
  }
  return { turns, after: before };
}

function passageOf(
  run: Run,
  entry: Exclude<PathEntry, { kind: 'choice' }>,
  noticing: Noticing | undefined,
): Passage | null {
  const { steps, endings } = run.header.scenario;
  const step = steps[entry.step];
  if (entry.kind === 'noticed') {
    return noticing && step?.notice ? { kind: 'noticed', noticing, why: step.notice.why } : null;
  }
  if (entry.kind === 'reflected') {
    return step?.reflect && entry.text ? { kind: 'reflected', prompt: step.reflect, text: entry.text } : null;
  }
  const line = (step ?? endings[entry.step])?.lines.find(({ id }) => id === entry.line);
  return line ? { kind: 'line', line } : null;
}

function turnOf(
  { header: { scenario } }: Run,
  entry: PathEntry & { kind: 'choice' },
  before: readonly Passage[],
): Turn | null {
  const choices = scenario.steps[entry.step]?.choices ?? [];
  const choice = choices.find(({ id }) => id === entry.choice);
  if (!choice) return null;
  const others = entry.shown.flatMap((id) => choices.filter((other) => other.id === id && id !== choice.id));
  const voices = themes.filter((theme) => choice.voices.includes(theme));
  return { decision: entry.decision, step: entry.step, before, choice, others, voices };
}
