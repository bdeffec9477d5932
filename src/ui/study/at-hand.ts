import type { Corridor } from '../../app/corridor.ts';
import type { JoinFault } from '../../app/open-study.ts';
import { joinStudy } from '../../app/open-study.ts';
import { isUnderWay } from '../../app/participations.ts';
import type { Participation } from '../../core/participation/participation.ts';
import { studyInLink } from '../where.svelte.ts';

/** The participation to show, or why the study of a link or of this file does not begin; both null where there is none. */
export interface AtHand {
  participation: Participation | null;
  fault: JoinFault | 'missing' | null;
}

/** @param kept what goes on, or was over, on this device */
export async function studyAtHand(corridor: Corridor, kept: Participation | null): Promise<AtHand> {
  if (kept && isUnderWay(kept)) return { participation: kept, fault: null };
  const tools = await corridor.studies();
  const id = studyInLink();
  const text = tools.within() ?? (id === null ? null : await tools.beside(id));
  if (text === null) return { participation: kept, fault: id !== null && !kept ? 'missing' : null };
  // Whoever declined, or is the next at one device, must not be asked again by opening the page.
  if (kept) return { participation: kept, fault: null };
  const joined = await joinStudy(corridor, text);
  return joined.ok
    ? { participation: joined.value, fault: null }
    : { participation: null, fault: joined.fault };
}
