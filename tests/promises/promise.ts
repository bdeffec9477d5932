import type { Programs } from './programs.ts';

/** What a promise is tried with. */
export interface Ground {
  /** Where the built page is served, ending in a slash; on localhost. */
  address: string;
  /** Where its files lie. */
  built: string;
  programs: Programs;
  /** The full form, or one of seconds. */
  isFull: boolean;
  /** Breaks the program on purpose, in the way that this promise is there to notice. */
  isBroken: boolean;
  /** A new empty directory, removed when the promise has been tried. */
  directory: () => string;
  /** What is done when the promise has been tried, whether it could be or not; the last first. */
  atEnd: (work: () => unknown) => void;
  say: (progress: string) => void;
}

export interface Outcome {
  holds: boolean;
  /** What was measured, in a few words. */
  figure: string;
  /** What was seen where it does not hold, one sentence each. */
  seen?: readonly string[];
}

/** Something that the README promises, and how to find out whether it is so. */
export interface Promised {
  n: number;
  /** As the README says it. */
  what: string;
  /** Programs that its full form needs besides Chromium. */
  needs: readonly (keyof Programs)[];
  /** Whether it has a short form, of seconds and with Chromium alone. */
  hasShort: boolean;
  keep(ground: Ground): Promise<Outcome>;
}
