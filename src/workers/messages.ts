/** Everything that the page asks of workers, and what they answer. */
export type Asked =
  { ask: 'seal'; text: string; passphrase: string } | { ask: 'unseal'; file: Uint8Array; passphrase: string };

/** `not-sealed`: not a file of that kind, or cut short. `wrong-passphrase`: also where the file was altered. */
export type Answered =
  | { answer: 'sealed'; file: Uint8Array }
  | { answer: 'unsealed'; text: string }
  | { answer: 'refused'; why: 'not-sealed' | 'wrong-passphrase' };
