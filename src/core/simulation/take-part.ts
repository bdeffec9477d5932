import { drawnLot, lotOf } from '../participation/lot.ts';
import { stationOf } from '../participation/participation.ts';
import type { Station } from '../participation/plan.ts';
import type { Returning } from '../returns/returning.ts';
import { writtenAnswers } from '../returns/written-answers.ts';
import type { Allotment } from '../study/conditions/allotment.ts';
import { fillSurvey } from './fill-survey.ts';
import { lookBack } from './look-back.ts';
import { happens } from './person.ts';
import { playEncounter } from './play-encounter.ts';
import type { SimulatedPart } from './simulated-part.ts';
import { traitsAt } from './traits.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** What a part as it stands gives to a return. */
type Returned = Pick<Returning, 'participation' | 'runs' | 'freeText' | 'device'>;

/**
 * Goes through a study, station by station, and gives what is handed back each time: at the study's own places, or
 * where somebody stops early. `allotment`: what a code or the device gave; null where each draws alone.
 */
export function* takePart(part: SimulatedPart, allotment: Allotment | null): Generator<Returned, void> {
  if (happens(part.person, 'declines')) {
    part.does({ type: 'declined' });
    return;
  }
  consent(part, allotment);
  for (let station = stationOf(part.participation); station; station = stationOf(part.participation)) {
    const isEarly = station.phase !== 'hand-back' && station.phase !== 'waiting';
    if (isEarly && happens(part.person, 'stopsHere')) {
      yield handedBack(part);
      return;
    }
    if (happens(part.person, 'leavesAndResumes')) {
      part.takes(dayMs);
      part.does({ type: 'resumed' });
    }
    if (station.kind === 'waiting' && !happens(part.person, 'comesBack')) return;
    if (station.kind === 'hand-back') yield handedBack(part);
    pass(part, station);
  }
}

function handedBack({ participation, runs, person }: SimulatedPart): Returned {
  const ticked = writtenAnswers(participation).filter(() => happens(person, 'ticksWords'));
  const freeText = new Map(ticked.map(({ key, text }) => [key, text]));
  return { participation, runs: [...runs.values()], freeText, device: person.device };
}

function consent(part: SimulatedPart, allotment: Allotment | null): void {
  const { header } = part.participation;
  const { consent: said } = header.published.study;
  const actNow = said['act-now'] !== undefined && happens(part.person, 'agreesToActNow');
  part.does(
    { type: 'consented', points: Object.keys(said.points), actNow, code: null },
    allotment ? lotOf(header, allotment, actNow) : drawnLot(header, actNow),
  );
}

function pass(part: SimulatedPart, station: Station): void {
  const { arm } = part.participation;
  const effect = arm === null ? 0 : (part.simulated.effects[arm] ?? 0);
  const traits = traitsAt(part.person, station, effect);
  switch (station.kind) {
    case 'survey':
      return fillSurvey(part, station, traits);
    case 'encounter':
      return playEncounter(part, station, traits);
    case 'look-back':
      return lookBack(part, traits);
    case 'hand-back':
      return part.does({ type: 'handed-back' });
    case 'waiting':
      part.atMs += station.weeks * 7 * dayMs;
      part.takes(7 * dayMs);
      return part.does({ type: 'came-back' });
  }
}
