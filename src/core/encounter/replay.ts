import { initialTransition, transition } from 'xstate';
import type { Result } from '../result.ts';
import { fail, succeed } from '../result.ts';
import { scenarioMachine } from '../scenario/machine.ts';
import { ONWARD } from '../scenario/program.ts';
import { linesHere } from '../scenario/semantics.ts';
import type { EncounterEvent } from './event.ts';
import type { EncounterHeader } from './header.ts';
import type { PathEntry, Run } from './run.ts';
import { asking, decisions, goesOn, openChoices, storyOf } from './run.ts';

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

type Changes = Partial<Run> | null;

function apply(run: Run, event: EncounterEvent): Changes {
  switch (event.type) {
    case 'looked-back':
    case 'felt':
    case 'self-rated':
    case 'kept-sentence':
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
    case 'noticed':
    case 'reflected':
      return answers(event, run) ? answer(run, event) : null;
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
  const decision = decisions(run) + 1;
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

type Answer = EncounterEvent & { type: 'noticed' | 'reflected' };

/** Whether an event answers what the present step asks. */
function answers(event: Answer, run: Run): boolean {
  const step = asking(run);
  if (event.type === 'reflected') return Boolean(step?.reflect);
  const { signs, shown } = event;
  return (
    shown.toSorted().join() === step?.notice?.among.toSorted().join() &&
    signs.every((sign, i) => shown.includes(sign) && signs.indexOf(sign) === i)
  );
}

function answer(run: Run, event: Answer): Changes {
  const { atMs } = event;
  const { step } = storyOf(run);
  const moved = move(run, ONWARD, atMs);
  const entry: PathEntry =
    event.type === 'reflected'
      ? { kind: 'reflected', step, text: event.text, atMs }
      : { kind: 'noticed', step, signs: event.signs, shown: event.shown, atMs };
  return moved && { ...moved, path: [...run.path, entry] };
}

function move(run: Run, way: string, atMs: number): Changes {
  const event = { type: 'CHOOSE', choice: way } as const;
  if (!run.snapshot.can(event)) return null;
  const [snapshot] = transition(run.machine, run.snapshot, event);
  const { scenario, levels } = run.header;
  return { snapshot, pending: linesHere(scenario, storyOf({ snapshot }), levels), waitingSinceMs: atMs };
}
