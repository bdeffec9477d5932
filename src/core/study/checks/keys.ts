import type { Finding } from '../../problems/problem.ts';
import { finding, keyFinding } from '../../problems/problem.ts';
import type { Study } from '../study.ts';

/** Of age's X25519 recipients, in small letters: `age1` and 58 more of Bech32's alphabet. */
const publicKey = /^age1[ac-hj-np-z02-9]{58}$/;
const secretKey = /^AGE-SECRET-KEY-1/i;

export function* checkKeys({ keys }: Study): Generator<Finding> {
  if (keys.length === 0) yield keyFinding('T221', ['study']);
  for (const [i, key] of keys.entries()) {
    if (secretKey.test(key)) yield finding('T213', ['keys', i]);
    else if (!publicKey.test(key)) yield finding('T212', ['keys', i], key.slice(0, 20));
  }
}
