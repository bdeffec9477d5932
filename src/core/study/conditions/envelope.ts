import * as v from 'valibot';
import { base32 } from '../../ids.ts';
import type { Cipher, Digest } from '../../ports.ts';
import { Allotment } from './allotment.ts';

/** What a participant is given, to be opened only with their code. */
export const Envelope = v.strictObject({
  /** Follows from the code, and tells nothing of it nor of where it stood in the list. */
  name: v.pipe(v.string(), v.regex(/^[0-9a-hjkmnp-tv-z]{26}$/)),
  /** Padded to one length for the whole list. */
  sealed: v.pipe(v.string(), v.maxLength(1000), v.regex(/^[0-9A-Za-z+/]+={0,2}$/)),
});
export type Envelope = v.InferOutput<typeof Envelope>;

/** What envelopes are made and opened with. */
export interface Sealing {
  digest: Digest;
  cipher: Cipher;
}

/** An allotment as text, before it is padded. Ids are ASCII, so that its length is that of its bytes. */
export const written = (allotment: Allotment): string => JSON.stringify(allotment);

/** @param length to which the text is filled up, with spaces, which JSON does not mind */
export async function closeEnvelope(
  { study, code, allotment }: { study: string; code: string; allotment: Allotment },
  length: number,
  { digest, cipher }: Sealing,
): Promise<Envelope> {
  const name = await envelopeName(study, code, digest);
  const key = await derived('key', study, code, digest);
  return { name, sealed: await cipher.seal(key, name, written(allotment).padEnd(length)) };
}

/** What is inside, or null where it was altered, belongs to another code or study, or holds something else. */
export async function allotmentIn(
  { name, sealed }: Envelope,
  { study, code }: { study: string; code: string },
  { digest, cipher }: Sealing,
): Promise<Allotment | null> {
  const text = await cipher.open(await derived('key', study, code, digest), name, sealed);
  if (text === null) return null;
  try {
    return v.parse(Allotment, JSON.parse(text));
  } catch {
    return null;
  }
}

/** What the envelope of a code is called. */
export async function envelopeName(study: string, code: string, digest: Digest): Promise<string> {
  return base32((await derived('name', study, code, digest)).slice(0, 16));
}

/**
 * 32 bytes that follow from a code, other ones for each use and study: HMAC-SHA-256 with the code as its key, which
 * is what HKDF (RFC 5869) expands with. A slow derivation is for secrets that people think of. A code is 80 drawn
 * bits: at a trillion guesses a second, each tried on a list of a thousand at once, the first is found after about
 * 38 years.
 */
function derived(use: 'key' | 'name', study: string, code: string, digest: Digest): Promise<Uint8Array> {
  const secret = Uint8Array.from(code, (sign) => sign.charCodeAt(0));
  return digest.hmac(secret, `corridor envelope ${use} ${study}`);
}
