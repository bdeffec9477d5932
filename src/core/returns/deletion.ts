import { base32 } from '../ids.ts';
import type { Digest } from '../ports.ts';
import { column } from './table.ts';

/** No study has an id with spaces in it, so this is never the text that a participant's code is made of. */
const label = (study: string) => `deletion code for ${study}`;

/**
 * What a participant keeps, to have their rows found and deleted later: 80 bits of HMAC-SHA-256 under the device's
 * secret, in 16 characters. It is in no return, and nothing that is leads to it.
 */
export async function deletionCode(digest: Digest, secret: Uint8Array, study: string): Promise<string> {
  const code = await digest.hmac(secret, label(study));
  return base32(code.slice(0, 10));
}

/**
 * By what a return is found for a deletion code. `typed`: the code as its owner gives it, in groups or not; letters
 * that are easily taken for others are read as Crockford's base 32 has it. Null where it is no such code.
 */
export async function deletionHash(digest: Digest, typed: string): Promise<string | null> {
  const small = typed.toLowerCase().replace(/[\s-]/g, '');
  const code = small.replaceAll('o', '0').replace(/[il]/g, '1');
  return /^[0-9a-hjkmnp-tv-z]{16}$/.test(code) ? digest.sha256(code) : null;
}

/** Goes into the table that has one row for each participation. */
export const deletionColumn = column<{ deletionHash: string }>({
  name: 'deletion_sha256',
  type: 'string',
  meaning: 'The SHA-256 of your deletion code, by which your rows can be found once you give the code.',
  value: ({ deletionHash }) => deletionHash,
});
