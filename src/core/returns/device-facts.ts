/** What the page says of how somebody took part; nothing of it is finer than this. */
export interface DeviceFacts {
  /** How the lines of an encounter came. */
  pacing: 'by-hand' | 'by-itself' | 'at-once';
  input: 'touch' | 'mouse' | 'keyboard' | 'mixed';
  deviceClass: 'phone' | 'tablet' | 'computer';
  /** Of the program's words, like `en`; never that of the browser. */
  language: string;
}
