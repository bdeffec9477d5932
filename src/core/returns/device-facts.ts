import type { Pacing } from '../encounter/pacing.ts';

/** What the page says of how somebody took part; nothing of it is finer than this. */
export interface DeviceFacts {
  /** How the lines of an encounter came, as it was set when this was handed back. */
  pacing: Pacing;
  input: 'touch' | 'mouse' | 'keyboard' | 'mixed';
  deviceClass: 'phone' | 'tablet' | 'computer';
  /** Of the program's words, like `en`; never that of the browser. */
  language: string;
}
