import type { PackedFile, StudyKey } from '../core/returns/ports.ts';

/** Everything that the page asks of workers, and what they answer. */
export type Asked =
  | { ask: 'seal'; text: string; passphrase: string }
  | { ask: 'unseal'; file: Uint8Array; passphrase: string }
  | { ask: 'pack'; files: readonly PackedFile[]; recipients: readonly string[] }
  | { ask: 'make-key' }
  | { ask: 'try-key'; recipient: string; identities: readonly string[] };

/**
 * `not-sealed`: not a file of that kind, or cut short. `wrong-passphrase`: also where the file was altered.
 * `not-a-key`: nothing can be sealed to it.
 */
export type Answered =
  | { answer: 'sealed'; file: Uint8Array }
  | { answer: 'unsealed'; text: string }
  | { answer: 'packed'; file: Uint8Array }
  | { answer: 'key'; key: StudyKey }
  | { answer: 'tried'; fits: boolean }
  | { answer: 'refused'; why: 'not-sealed' | 'wrong-passphrase' | 'not-a-key' };
