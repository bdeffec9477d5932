import { isParticipation } from '../core/log.ts';
import type { Participation } from '../core/participation/participation.ts';
import { stageOf } from '../core/participation/participation.ts';
import { readParticipation } from '../core/participation/record.ts';
import type { Corridor } from './corridor.ts';

/** Whether a study lets its participant see by now what was behind the choices of an encounter that was played in it. */
export async function mayLookBack({ keeper }: Corridor, participation: string): Promise<boolean> {
  const stored = await keeper.one(participation);
  const found = stored && isParticipation(stored) ? readParticipation(stored) : null;
  return found !== null && isShown(found);
}

/** Whether a study says after each choice what its author thinks of it. */
export async function givesReasons({ keeper }: Corridor, participation: string): Promise<boolean> {
  const stored = await keeper.one(participation);
  const found = stored && readParticipation(stored);
  return found?.header.published.study.feedback === 'after-each-choice';
}

function isShown(participation: Participation): boolean {
  const { feedback } = participation.header.published.study;
  if (feedback !== 'at-the-end') return feedback === 'after-each-choice';
  return !['welcome', 'allotting', 'before', 'encounters', 'after'].includes(stageOf(participation));
}
