import type { Finding } from '../../problems/problem.ts';
import { finding, keyFinding } from '../../problems/problem.ts';
import { readRecipient } from '../../returns/recipient.ts';
import type { Study } from '../study.ts';

export function* checkKeys({ keys }: Study): Generator<Finding> {
  if (keys.length === 0) yield keyFinding('T221', ['study']);
  for (const [i, key] of keys.entries()) {
    const read = readRecipient(key);
    if (read.ok) continue;
    const isSecret = read.fault === 'secret-key';
    yield isSecret ? finding('T213', ['keys', i]) : finding('T212', ['keys', i], key.slice(0, 20));
  }
}
