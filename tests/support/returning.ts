import type { Returning } from '../../src/core/returns/returning.ts';
import type { TakePart } from './take-part.ts';

/** A return of what somebody has done so far, on a phone. */
export const returning = (part: TakePart, changes: Partial<Returning> = {}): Returning => ({
  participation: part.participation,
  runs: [],
  participant: 'p'.repeat(16),
  deletionHash: 'd'.repeat(64),
  returnN: 1,
  freeText: new Map(),
  device: { pacing: 'by-hand', input: 'touch', deviceClass: 'phone', language: 'en' },
  isSimulated: false,
  ...changes,
});
