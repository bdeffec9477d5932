import { initialTransition, transition } from 'xstate';
import type { Result } from '../result.ts';
import { fail, succeed } from '../result.ts';
import { scenarioMachine } from '../scenario/machine.ts';
import type { Line } from '../scenario/scenario.ts';
import type { StoryState } from '../scenario/memory.ts';
import { ONWARD } from '../scenario/program.ts';
import { linesHere, offered } from '../scenario/semantics.ts';
import type { EncounterEvent } from './event.ts';
import type { EncounterHeader } from './header.ts';
import { shuffled } from './shuffle.ts';

type Machine = ReturnType<typeof scenarioMachine>;
type Snapshot = ReturnType<typeof initialTransition<Machine>>[0];

/** A line that was said, or a choice that was made. */
export type PathEntry =
  | { kind: 'line'; step: string; line: string; atMs: number }
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

/** What does not fit: the number of the event, and why. */
export interface Damage {
  n: number;
  reason: 'gap' | 'unexpected';
}

export function startRun(header: EncounterHeader): Run {
  const machine = scenarioMachine(header.scenario, header.levels);
  const [snapshot] = initialTransition(machine);
  const run: Run = {
    header,
    log: [],
    machine,
    snapshot,
    status: 'running',
    path: [],
    pending: [],
    selected: null,
    considered: [],
    waitingSinceMs: 0,
  };
  return { ...run, pending: linesHere(header.scenario, storyOf(run), header.levels) };
}

/** The run that a whole log makes, or the first event that does not fit. */
export function replay(header: EncounterHeader, log: readonly EncounterEvent[]): Result<Run, Damage> {
  let run = startRun(header);
  for (const event of log) {
    const next = advance(run, event);
    if (!next.ok) return next;
    run = next.value;
  }
  return succeed(run);
}

/** The run after one more event. An event that repeats the one in its place changes nothing. */
export function advance(run: Run, event: EncounterEvent): Result<Run, Damage> {
  if (run.log[event.n]?.id === event.id) return succeed(run);
  if (event.n !== run.log.length) return fail({ n: event.n, reason: 'gap' });
  const changes = apply(run, event);
  return changes
    ? succeed({ ...run, ...changes, log: [...run.log, event] })
    : fail({ n: event.n, reason: 'unexpected' });
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
  return shuffled(ids, seed, run.path.filter(({ kind }) => kind === 'choice').length);
}

/** Whether the present step has no decision and all its lines have been shown. */
export function goesOn(run: Run): boolean {
  return run.pending.length === 0 && Boolean(run.header.scenario.steps[storyOf(run).step]?.onward);
}

type Changes = Partial<Run> | null;

function apply(run: Run, event: EncounterEvent): Changes {
  switch (event.type) {
    case 'looked-back':
      return run.status === 'ended' ? {} : null;
    case 'voice-confirmed':
      return run.status === 'ended' && made(run, event.choice) ? {} : null;
    case 'resumed':
      return over(run) ? null : { status: 'running', waitingSinceMs: event.atMs };
    case 'stepped-out':
      return over(run) ? null : { status: 'stepped-out', selected: null };
    default:
      return run.status === 'running' ? play(run, event) : null;
  }
}

const over = ({ status }: Run) => status === 'ended' || status === 'stepped-out';
const made = ({ path }: Run, choice: string) =>
  path.some((entry) => entry.kind === 'choice' && entry.choice === choice);

function play(run: Run, event: EncounterEvent): Changes {
  switch (event.type) {
    case 'line-shown':
      return showLine(run, event.line, event.atMs);
    case 'went-on':
      return goesOn(run) ? move(run, ONWARD, event.atMs) : null;
    case 'selected':
      return event.choice === null || openChoices(run).includes(event.choice)
        ? {
            selected: event.choice,
            considered: [...run.considered, ...(event.choice === null ? [] : [event.choice])],
          }
        : null;
    case 'chosen':
      return openChoices(run).includes(event.choice) ? choose(run, event) : null;
    case 'paused':
      return { status: 'paused' };
    case 'ended':
      return atEnding(run, event.ending) ? { status: 'ended' } : null;
    default:
      return null;
  }
}

function showLine(run: Run, line: string, atMs: number): Changes {
  const [next, ...pending] = run.pending;
  if (next?.id !== line) return null;
  const { step } = storyOf(run);
  return { pending, path: [...run.path, { kind: 'line', step, line, atMs }], waitingSinceMs: atMs };
}

function atEnding(run: Run, ending: string): boolean {
  return run.pending.length === 0 && run.snapshot.status === 'done' && storyOf(run).step === ending;
}

function choose(run: Run, event: EncounterEvent & { type: 'chosen' }): Changes {
  const moved = move(run, event.choice, event.atMs);
  const decision = run.path.filter(({ kind }) => kind === 'choice').length + 1;
  const takenOver = run.header.again !== null && decision < run.header.again.decision;
  const entry: PathEntry = {
    kind: 'choice',
    step: storyOf(run).step,
    choice: event.choice,
    decision,
    shown: event.shown,
    changedMind: takenOver ? null : run.considered.some((choice) => choice !== event.choice),
    dwellMs: takenOver ? null : Math.max(0, event.atMs - run.waitingSinceMs),
  };
  return moved && { ...moved, path: [...run.path, entry], selected: null, considered: [] };
}

function move(run: Run, way: string, atMs: number): Changes {
  const event = { type: 'CHOOSE', choice: way } as const;
  if (!run.snapshot.can(event)) return null;
  const [snapshot] = transition(run.machine, run.snapshot, event);
  const { scenario, levels } = run.header;
  return { snapshot, pending: linesHere(scenario, storyOf({ snapshot }), levels), waitingSinceMs: atMs };
}
