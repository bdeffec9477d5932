import { canonicalJson } from '../encounter/header.ts';
import { rowsOf } from '../participation/lot.ts';
import type { Digest } from '../ports.ts';
import { deletionCode, deletionHash } from '../returns/deletion.ts';
import { participantCode } from '../returns/participant.ts';
import type { Returning } from '../returns/returning.ts';
import type { Allotment } from '../study/conditions/allotment.ts';
import { allotments } from '../study/conditions/allotment.ts';
import { unitOf } from '../study/conditions/arms.ts';
import { fromSeed } from '../study/conditions/draw.ts';
import type { PublishedStudy } from '../study/published.ts';
import { studyHash } from '../study/published.ts';
import { bytesOf, drawPerson } from './person.ts';
import type { Simulated } from './simulated-part.ts';
import { SimulatedPart } from './simulated-part.ts';
import { takePart } from './take-part.ts';

export interface Cohort {
  participants: number;
  /** 32 bits; everything follows from it. */
  seed: number;
  /** By how many standard deviations a condition changes people after the encounters; 0 where none is said. */
  effects: Readonly<Record<string, number>>;
}

/**
 * Everything that made-up people hand back, one after another, from the machines that real ones go through, marked as
 * simulated. Some hand back twice, at the end and at the follow-up; whoever declines does not at all.
 */
export async function* simulate(
  published: PublishedStudy,
  { participants, seed, effects }: Cohort,
  digest: Digest,
): AsyncGenerator<Returning> {
  const simulated = await prepared(published, effects, digest);
  const given = allotmentsOf(published, seed);
  for (let person = 1; person <= participants; person++) {
    const part = new SimulatedPart(drawPerson(seed, person), simulated);
    const codes = await codesOf(part, digest);
    let returnN = 0;
    for (const returned of takePart(part, given?.next().value ?? null)) {
      returnN += 1;
      yield { ...codes, ...returned, returnN, isSimulated: true };
    }
  }
}

async function prepared(
  published: PublishedStudy,
  effects: Cohort['effects'],
  digest: Digest,
): Promise<Simulated> {
  const hashes = Object.entries(published.scenarios).map(
    async ([id, scenario]) => [id, await digest.sha256(canonicalJson(scenario))] as const,
  );
  return {
    published,
    studyHash: await studyHash(published, digest),
    scenarioHashes: new Map(await Promise.all(hashes)),
    effects,
  };
}

/** What codes or a device would give to one after another; null where everybody draws alone. */
function allotmentsOf(published: PublishedStudy, seed: number): Generator<Allotment, never> | null {
  const { conditions } = published.study;
  if (!conditions || conditions.by === 'draw') return null;
  const arms = Object.entries(conditions.arms).map(([condition, { share }]) => ({ condition, share }));
  const unit = unitOf(arms);
  const sizes = conditions.blocks.length > 0 ? conditions.blocks : [2 * unit, 3 * unit];
  return allotments({ arms, sizes, rows: rowsOf(published) }, 'everybody', fromSeed(seed, 'blocks'));
}

async function codesOf({ person, simulated }: SimulatedPart, digest: Digest) {
  const { study } = simulated.published.study;
  const secret = bytesOf(person).bytes(32);
  const hash = await deletionHash(digest, await deletionCode(digest, secret, study));
  return { participant: await participantCode(digest, secret, study), deletionHash: hash ?? '' };
}
