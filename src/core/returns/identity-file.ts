import type { Result } from '../result.ts';
import { fail, succeed } from '../result.ts';
import { isKeyText } from './bech32.ts';
import type { StudyKey } from './ports.ts';

/** The file that `age-keygen` writes, with one more comment on what the key is for. `study`: its id. */
export function writeIdentityFile(
  { identity, recipient }: StudyKey,
  study: string,
  madeAtMs: number,
): string {
  const created = new Date(madeAtMs).toISOString().replace(/\.\d+/, '');
  const comments = [`created: ${created}`, `study: ${study}`, `public key: ${recipient}`];
  return [...comments.map((comment) => `# ${comment}`), identity, ''].join('\n');
}

/**
 * Why a text is no file of secret keys. `public-key`: it holds the public one alone. `mistyped`: a letter is wrong or
 * missing. `other-kind`: a key of another kind than X25519, or one that is itself sealed.
 */
export type IdentityFault = 'no-key' | 'public-key' | 'mistyped' | 'other-kind';

/** The secret keys (`AGE-SECRET-KEY-1…`) in the text of a file. */
export function readIdentityFile(text: string): Result<readonly string[], IdentityFault> {
  const lines = text.split(/\r?\n/).map((line) => line.trim().toUpperCase());
  const keys = lines.filter((line) => line.startsWith('AGE-SECRET-KEY-1'));
  if (keys.some((key) => !isKeyText('age-secret-key-', key.toLowerCase()))) return fail('mistyped');
  if (keys.length > 0) return succeed(keys);
  if (lines.some((line) => /^(AGE-|-----BEGIN )/.test(line))) return fail('other-kind');
  return fail(lines.some((line) => line.includes('AGE1')) ? 'public-key' : 'no-key');
}
