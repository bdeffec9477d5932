import { initialTransition, transition } from 'xstate';
import type { Damage } from '../encounter/replay.ts';
import type { Result } from '../result.ts';
import { fail, succeed } from '../result.ts';
import { mayComeLater } from '../study/linking.ts';
import { kindOf } from '../survey/question.ts';
import type { Filling, Given } from '../survey/filling.ts';
import { back, beginFilling, forward, give, questionOf } from '../survey/filling.ts';
import type { ParticipationEvent } from './event.ts';
import type { ParticipationHeader } from './header.ts';
import { studyMachine } from './machine.ts';
import type { Participation } from './participation.ts';
import { stageOf, stationOf } from './participation.ts';
import { planOf } from './plan.ts';

export function startParticipation(header: ParticipationHeader): Participation {
  const [snapshot] = initialTransition(studyMachine);
  const nothing = { arm: null, agreed: [], agreedToActNow: false, done: [], filling: null, run: null };
  return { header, log: [], snapshot, ...nothing, from: 'beginning', returns: 0 };
}

/** The participation that a whole log makes, or the first event that does not fit. */
export function replayParticipation(
  header: ParticipationHeader,
  log: readonly ParticipationEvent[],
): Result<Participation, Damage> {
  let participation = startParticipation(header);
  for (const event of log) {
    const next = advanceParticipation(participation, event);
    if (!next.ok) return next;
    participation = next.value;
  }
  return succeed(participation);
}

/** The participation after one more event. An event that repeats the one in its place changes nothing. */
export function advanceParticipation(
  participation: Participation,
  event: ParticipationEvent,
): Result<Participation, Damage> {
  const { log } = participation;
  if (log[event.n]?.id === event.id) return succeed(participation);
  if (event.n !== log.length) return fail({ n: event.n, reason: 'gap' });
  const changes = apply(participation, event);
  return changes
    ? succeed({ ...participation, ...changes, log: [...log, event] })
    : fail({ n: event.n, reason: 'unexpected' });
}

type Changes = Partial<Participation> | null;

function apply(participation: Participation, event: ParticipationEvent): Changes {
  switch (event.type) {
    case 'resumed':
      return {};
    case 'declined':
      return stageOf(participation) === 'welcome' ? moved(participation, { type: 'DECLINE' }) : null;
    case 'consented':
      return consented(participation, event);
    case 'allotted':
      return allotted(participation, event);
    case 'survey-begun':
    case 'answered':
    case 'went-forward':
    case 'went-back':
      return survey(participation, event);
    default:
      return deed(participation, event);
  }
}

type Of<Type extends ParticipationEvent['type']> = ParticipationEvent & { type: Type };

function consented(participation: Participation, event: Of<'consented'>): Changes {
  const { points, actNow, from = 'beginning' } = event;
  const { study } = participation.header.published;
  const isWhole = Object.keys(study.consent.points).every((point) => points.includes(point));
  if (stageOf(participation) !== 'welcome' || !isWhole) return null;
  if (from === 'follow-up' && !mayComeLater(study)) return null;
  return { ...moved(participation, { type: 'CONSENT' }), agreed: points, agreedToActNow: actNow, from };
}

function allotted(participation: Participation, { arm, encounters, parallel }: Of<'allotted'>): Changes {
  if (stageOf(participation) !== 'allotting') return null;
  const { header, from } = participation;
  const stations = planOf(header.published, { encounters, parallel }, from);
  return { ...moved(participation, { type: 'ALLOT', stations }), arm };
}

function survey(
  participation: Participation,
  event: Of<'survey-begun' | 'answered' | 'went-forward' | 'went-back'>,
): Changes {
  const station = stationOf(participation);
  if (station?.kind !== 'survey') return null;
  const { filling } = participation;
  if (event.type === 'survey-begun') {
    const isThis = event.survey === station.survey.survey && event.wave === station.wave;
    return isThis && !filling && isOrderOf(station.survey, event.order)
      ? { filling: beginFilling(station.survey, event.order) }
      : null;
  }
  if (!filling) return null;
  if (event.type === 'answered') return answered(filling, event.question, event.given);
  if (event.type === 'went-back') return { filling: back(filling) };
  const next = forward(filling);
  return next.isDone
    ? {
        ...moved(participation, { type: 'DONE' }),
        filling: null,
        done: [...participation.done, { station, filling: next }],
      }
    : { filling: next };
}

function isOrderOf({ questions }: Filling['survey'], order: readonly string[]): boolean {
  return order.length === questions.length && questions.every(({ id }) => order.includes(id));
}

function answered(filling: Filling, id: string, given: Given): Changes {
  const question = filling.at === id ? questionOf(filling, id) : undefined;
  const fits = question && (!('value' in given) || kindOf(question).fits(question, given.value));
  return fits ? { filling: give(filling, given) } : null;
}

function deed(
  participation: Participation,
  event: Of<'encounter-begun' | 'encounter-done' | 'looked-back' | 'handed-back' | 'came-back'>,
): Changes {
  const station = stationOf(participation);
  const on = () => moved(participation, { type: 'DONE' });
  switch (event.type) {
    case 'encounter-begun':
      return station?.kind === 'encounter' && !participation.run ? { run: event.run } : null;
    case 'encounter-done': {
      if (station?.kind !== 'encounter') return null;
      const done = { station, run: participation.run, how: event.how };
      return { ...on(), run: null, done: [...participation.done, done] };
    }
    case 'looked-back':
      return station?.kind === 'look-back' ? on() : null;
    case 'handed-back':
      return station?.kind === 'hand-back' ? { ...on(), returns: participation.returns + 1 } : null;
    case 'came-back':
      return station?.kind === 'waiting' ? on() : null;
  }
}

function moved({ snapshot }: Participation, event: Parameters<typeof transition<typeof studyMachine>>[2]) {
  return { snapshot: transition(studyMachine, snapshot, event)[0] };
}
