import type { initialTransition } from 'xstate';
import type { scenarioMachine } from '../scenario/machine.ts';
import type { Line, Step } from '../scenario/scenario.ts';
import type { StoryState } from '../scenario/memory.ts';
import { offered } from '../scenario/semantics.ts';
import type { Sign } from '../signs.ts';
import type { EncounterEvent } from './event.ts';
import type { EncounterHeader } from './header.ts';
import { shuffled } from './shuffle.ts';

type Machine = ReturnType<typeof scenarioMachine>;
type Snapshot = ReturnType<typeof initialTransition<Machine>>[0];

/** A line that was said, a choice that was made, or what the player noticed or wrote. */
export type PathEntry =
  | { kind: 'line'; step: string; line: string; atMs: number }
  | { kind: 'noticed'; step: string; signs: readonly Sign[]; shown: readonly Sign[]; atMs: number }
  | { kind: 'reflected'; step: string; text: string; atMs: number }
  | {
      kind: 'choice';
      step: string;
      choice: string;
      /** From 1. */
      decision: number;
      shown: readonly string[];
      /** Whether something else was selected first; null, as is `dwellMs`, where the choice was taken over. */
      changedMind: boolean | null;
      dwellMs: number | null;
    };

/** One encounter as its log makes it. Every field follows from `header` and `log`. */
export interface Run {
  header: EncounterHeader;
  log: readonly EncounterEvent[];
  machine: Machine;
  snapshot: Snapshot;
  status: 'running' | 'paused' | 'stepped-out' | 'ended';
  path: readonly PathEntry[];
  /** Lines of the present step that have not been shown yet. */
  pending: readonly Line[];
  selected: string | null;
  /** What the player has selected since the choices were offered. */
  considered: readonly string[];
  /** When the choices were offered, or play was last taken up again since. */
  waitingSinceMs: number;
}

/** Where the story stands; the machine is flat, so its value is one step's or ending's id. */
export function storyOf({ snapshot }: Pick<Run, 'snapshot'>): StoryState {
  const { value, context } = snapshot;
  return { step: typeof value === 'string' ? value : '', ...context };
}

/** The ids of the choices that stand open, in the order they are shown; none while lines are coming or play rests. */
export function openChoices(run: Run): string[] {
  if (run.pending.length > 0 || run.status !== 'running') return [];
  const { scenario, seed, levels } = run.header;
  const ids = offered(scenario, storyOf(run), levels).map(({ id }) => id);
  return shuffled(ids, seed, decisions(run));
}

/** How many choices have been made. */
export const decisions = ({ path }: Run) => path.filter(({ kind }) => kind === 'choice').length;

/** The step whose lines have all been shown; none at an ending. */
const heard = (run: Run) =>
  run.pending.length > 0 ? undefined : run.header.scenario.steps[storyOf(run).step];

/** Whether the present step asks nothing and all its lines have been shown. */
export function goesOn(run: Run): boolean {
  const step = heard(run);
  return Boolean(step?.onward && !step.notice && !step.reflect);
}

/** The step that asks what the player noticed or would say; null while lines are coming, play rests, or none does. */
export function asking(run: Run): Step | null {
  const step = heard(run);
  return run.status === 'running' && step?.onward && !goesOn(run) ? step : null;
}

/** The signs among which the player is asked what they noticed, in the order they are shown. */
export function openSigns(run: Run): Sign[] {
  return shuffled(asking(run)?.notice?.among ?? [], run.header.seed, decisions(run));
}
