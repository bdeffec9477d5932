import * as v from 'valibot';
import { canonicalJson } from '../../encounter/header.ts';
import { Id } from '../../ids.ts';
import type { Digest, Random } from '../../ports.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import type { Allotment, BlockDesign } from './allotment.ts';
import { allotments, firstOf } from './allotment.ts';
import { unforeseen } from './draw.ts';
import type { Sealing } from './envelope.ts';
import { allotmentIn, closeEnvelope, Envelope, envelopeName, written } from './envelope.ts';
import type { CodeFault } from './participant-code.ts';
import { newCode, readCode } from './participant-code.ts';

/** All envelopes of a study, by name. Its hash stands in the study file. */
export const EnvelopeList = v.strictObject({
  study: Id,
  envelopes: v.pipe(v.array(Envelope), v.maxLength(20_000)),
});
export type EnvelopeList = v.InferOutput<typeof EnvelopeList>;

/** SHA-256 of the list's canonical JSON, in lower-case hexadecimal. */
export const hashOfList = (list: EnvelopeList, digest: Digest): Promise<string> =>
  digest.sha256(canonicalJson(list));

/** How many codes each stratum gets. */
export type Counts = readonly { stratum: string; count: number }[];

/** A code to be printed, and for whom. What it holds is in its envelope only. */
export interface Issued {
  code: string;
  stratum: string;
}

/**
 * Makes codes and their envelopes. The codes of a stratum come in the order in which they have to be handed out for
 * its conditions to be balanced at any time. What they hold is not given out, so that whoever enrols cannot know it
 * unless they open envelopes with codes that they have kept: the list should be made, and codes be handed over
 * unseen, by someone who does not enrol.
 */
export async function issueCodes(
  study: string,
  design: BlockDesign,
  counts: Counts,
  { random, ...sealing }: Sealing & { random: Random },
): Promise<{ codes: Issued[]; list: EnvelopeList }> {
  const draw = unforeseen(random);
  const given = counts.flatMap(({ stratum, count }) => firstOf(count, allotments(design, stratum, draw)));
  const inside = given.map((allotment) => ({ study, code: newCode(random), allotment }));
  const length = Math.max(0, ...given.map((allotment) => written(allotment).length));
  const envelopes = await Promise.all(inside.map((one) => closeEnvelope(one, length, sealing)));
  return {
    codes: inside.map(({ code, allotment }) => ({ code, stratum: allotment.stratum })),
    list: { study, envelopes: envelopes.sort((a, b) => (a.name < b.name ? -1 : 1)) },
  };
}

/** `unknown`: a good code, but not of this list. `changed`: its envelope is not as it was issued. */
export type EnvelopeFault = CodeFault | { kind: 'unknown' } | { kind: 'changed' };

/** What the envelope of a code holds, and the envelope's name, by which a code that was used twice can be told. */
export async function openEnvelope(
  typed: string,
  { study, envelopes }: EnvelopeList,
  sealing: Sealing,
): Promise<Result<{ name: string; allotment: Allotment }, EnvelopeFault>> {
  const read = readCode(typed);
  if (!read.ok) return read;
  const code = read.value;
  const name = await envelopeName(study, code, sealing.digest);
  const envelope = envelopes.find((one) => one.name === name);
  if (!envelope) return fail({ kind: 'unknown' });
  const allotment = await allotmentIn(envelope, { study, code }, sealing);
  return allotment ? succeed({ name, allotment }) : fail({ kind: 'changed' });
}
