import type { Result } from '../result.ts';
import { fail, succeed } from '../result.ts';
import type { IdentityFault } from './identity-file.ts';
import { readIdentityFile } from './identity-file.ts';
import type { StudyKeys } from './ports.ts';

/** `another-key`: a secret key, but not the one that belongs to this public key. */
export type TestFault = IdentityFault | 'another-key';

/**
 * Seals a text to a study's public key and opens it with the secret key that somebody has kept. `file`: the text of
 * that key's file, as it was pasted or picked.
 */
export async function testDecryption(
  keys: StudyKeys,
  recipient: string,
  file: string,
): Promise<Result<null, TestFault>> {
  const identities = readIdentityFile(file);
  if (!identities.ok) return identities;
  return (await keys.fit(recipient, identities.value)) ? succeed(null) : fail('another-key');
}
