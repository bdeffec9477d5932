import { newParticipation } from '../core/participation/record.ts';
import type { Participation } from '../core/participation/participation.ts';
import { stageOf } from '../core/participation/participation.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';
import type { PublishedStudy, StudyFault } from '../core/study/published.ts';
import { readPublished, studyHash } from '../core/study/published.ts';
import type { Corridor } from './corridor.ts';
import { isUnderWay, participations } from './participations.ts';
import { newId } from './recorder.ts';
import { TakingPart } from './take-part.ts';

/** Takes up a participation; in a second tab it can only be read along. */
export async function openParticipation(
  corridor: Corridor,
  participation: Participation,
): Promise<TakingPart> {
  const part = new TakingPart(corridor, participation);
  await part.enter();
  return part;
}

/** `another`: a study is under way here, and it is kept. */
export type JoinFault = StudyFault | 'another';

/**
 * Begins a participation in the study that a file holds, at its welcome; one in the same study goes on instead, unless
 * it was declined, or the study is one that many do on one device in turn. Nothing of the person is kept yet.
 */
export async function joinStudy(corridor: Corridor, text: string): Promise<Result<Participation, JoinFault>> {
  const read = readPublished(text);
  if (!read.ok) return read;
  const { study } = read.value;
  const kept = (await participations(corridor)).flatMap((one) =>
    one.kind === 'whole' ? [one.participation] : [],
  );
  const underWay = kept.find(isUnderWay);
  if (underWay) return isOf(underWay, read.value) ? succeed(underWay) : fail('another');
  const done = kept.find((one) => isOf(one, read.value) && stageOf(one) === 'complete');
  if (done && study.conditions?.by !== 'device') return succeed(done);
  return succeed(await begin(corridor, read.value));
}

/** A trial of a study is not the study. */
const isOf = ({ header }: Participation, { study, test }: PublishedStudy): boolean =>
  header.published.study.study === study.study && header.published.test === test;

async function begin(corridor: Corridor, published: PublishedStudy): Promise<Participation> {
  const participation = newParticipation({
    id: newId(corridor.random),
    published,
    studyHash: await studyHash(published, corridor.digest),
    seed: corridor.random.bytes(4).reduce((seed, byte) => seed * 256 + byte, 0),
    startedAtMs: corridor.clock.nowMs(),
  });
  await corridor.keeper.begin(participation.header, []);
  return participation;
}
