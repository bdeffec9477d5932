import { base32 } from '../ids.ts';
import type { Digest } from '../ports.ts';
import type { Result } from '../result.ts';
import { fail, succeed } from '../result.ts';
import { isKeyText } from './bech32.ts';

/**
 * Why a text is no public key to seal returns with. `secret-key`: it holds a secret key, which nobody else may see.
 * `mistyped`: it looks like a key, and a letter is wrong or missing. `other-kind`: a key of another kind, such as
 * SSH's, a plugin's, or age's hybrid one, which the age program of a few years ago does not know.
 */
export type RecipientFault = 'not-a-key' | 'secret-key' | 'mistyped' | 'other-kind';

/** The public key (`age1…`, X25519) in a pasted text. */
export function readRecipient(pasted: string): Result<string, RecipientFault> {
  const text = pasted.trim().toLowerCase();
  if (/age-secret-key-|age-plugin-\w+-1/.test(text)) return fail('secret-key');
  if (/^(age1[a-z]+1|ssh-|ecdsa-)/.test(text)) return fail('other-kind');
  if (!/^age1\S*$/.test(text)) return fail('not-a-key');
  return isKeyText('age', text) ? succeed(text) : fail('mistyped');
}

/**
 * What two people read to each other to know that they mean the same key: the first 80 bits of the SHA-256 of its text,
 * in Crockford base 32, as four groups of four.
 */
export async function fingerprint(digest: Digest, recipient: string): Promise<string> {
  const hex = (await digest.sha256(recipient)).slice(0, 20);
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  return inFours(base32(bytes));
}

/** For reading aloud and copying by hand. */
export const inFours = (code: string): string => code.replace(/.{4}(?=.)/g, '$&-');
