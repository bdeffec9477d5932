import { designOf } from '../core/participation/lot.ts';
import type { Counts, Issued } from '../core/study/conditions/sealed-envelopes.ts';
import { hashOfList, issueCodes } from '../core/study/conditions/sealed-envelopes.ts';
import type { Envelopes } from '../core/study/draft/hindrances.ts';
import { designText } from '../core/study/draft/hindrances.ts';
import { publish } from '../core/study/published.ts';
import type { Shelf } from '../core/study/shelf.ts';
import type { Study } from '../core/study/study.ts';
import type { Corridor } from './corridor.ts';

/** Codes to be printed, which are kept nowhere, and the envelopes that they open. */
export interface IssuedCodes {
  codes: readonly Issued[];
  envelopes: Envelopes;
  /** SHA-256 of the list, by which it can be told that it is still the same. */
  hash: string;
}

export async function issueFor(
  { studies, digest, random }: Pick<Corridor, 'studies' | 'digest' | 'random'>,
  { study, shelf }: { study: Study; shelf: Shelf },
  counts: Counts,
): Promise<IssuedCodes> {
  const { cipher } = await studies();
  const design = designOf(publish(study, shelf, false));
  const { codes, list } = await issueCodes(study.study, design, counts, { cipher, digest, random });
  const envelopes = { design: designText(study, shelf), list };
  return { codes, envelopes, hash: await hashOfList(list, digest) };
}
