import { base32 } from '../ids.ts';
import type { Digest } from '../ports.ts';

/** The study that encounters outside any study are counted under. */
export const practice = 'practice';

/**
 * Who a return is from: 80 bits of HMAC-SHA-256 of the study's id under the device's secret, in 16 characters. The
 * same in every return to one study, and without the secret not to be linked with those to another.
 */
export async function participantCode(digest: Digest, secret: Uint8Array, study: string): Promise<string> {
  const code = await digest.hmac(secret, study);
  return base32(code.slice(0, 10));
}
