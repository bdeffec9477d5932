import { Decrypter } from 'age-encryption';
import type { Unopened } from '../core/pool/pool.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';

const sealed = 'age-encryption.org/v1\n';
const results = /^\uFEFF?"?participant"?[,;\t]"?encounter"?[,;\t]/;

/** What lies in a file that somebody dropped: a zip as it is, or the one that was sealed to a key. */
export async function opened(
  content: Uint8Array,
  identities: readonly string[],
): Promise<Result<Uint8Array, Unopened>> {
  const start = new TextDecoder().decode(content.subarray(0, 100));
  if (content.length === 0) return fail({ kind: 'empty' });
  if (results.test(start)) return fail({ kind: 'practice' });
  if (!start.startsWith(sealed)) return succeed(content);
  if (identities.length === 0) return fail({ kind: 'needs-key' });
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    return succeed(await decrypter.decrypt(content));
  } catch {
    return fail({ kind: 'wrong-key' });
  }
}
