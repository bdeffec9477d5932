/** A file that is made to do harm, or that was harmed, and what the program is to say to it. */
export interface Hostile<Answer extends string> {
  what: string;
  make: () => Uint8Array | Promise<Uint8Array>;
  /** What is typed beside it; nothing where there is none. */
  passphrase?: string;
  answer: Answer;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Each byte one letter, as a text in another encoding comes. */
export const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

export const utf16 = (text: string, isBigEndian: boolean): Uint8Array => {
  const units = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return isBigEndian ? units.swap16() : units;
};

export const tenMillion = 10_000_000;
