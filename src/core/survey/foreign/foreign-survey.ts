import type { Dialect } from './logic/tokens.ts';
import type { Note } from './notes.ts';

/** A survey by another program, whatever its format: names, texts and conditions as they stand there. */
export interface ForeignSurvey {
  format: 'XLSForm' | 'SurveyJS' | 'REDCap';
  /** What it is called there; empty where it says nothing. */
  title: string;
  /** How its conditions are written. */
  dialect: Dialect;
  pipe: Pipe;
  questions: ForeignQuestion[];
  /** What its reader could not take over. */
  notes: Note[];
}

/** How an answer is repeated in a text. */
export interface Pipe {
  /** Everywhere in a text; the first group is the name of the question. */
  pattern: RegExp;
  /** What is written so and is none of these stands for itself; null where all that is written so is meant. */
  names: ReadonlySet<string> | null;
}

export interface ForeignQuestion {
  /** Where it stands: a sheet and row, a row, or a path. */
  where: string;
  /** Its name there, by which conditions ask for it. */
  name: string;
  ask: string;
  help: string;
  body: Body;
  /** Under which conditions it is asked: its own, and those of all groups that it is in. */
  shown: Shown[];
  /** Those with the same word here change places among themselves; null where it stays. */
  shuffle: string | null;
}

export interface Shown {
  /** In the survey's dialect. */
  expression: string;
  where: string;
}

/** What can be picked, by its code there. */
export interface ForeignOption {
  code: string;
  label: string;
}

/** What is asked for. Bounds, and the unit, are null where nothing is said about them. */
export type Body =
  | { kind: 'single' | 'likert' | 'ranking'; options: ForeignOption[] }
  | { kind: 'multiple'; options: ForeignOption[]; most: number | null }
  | { kind: 'rating'; from: number; to: number; low: string; high: string }
  | {
      kind: 'number';
      from: number | null;
      to: number | null;
      whole: boolean;
      ends: string;
      unit: string | null;
    }
  | { kind: 'date'; precision: 'year' | 'month' | 'day'; from: string | null; to: string | null }
  | { kind: 'text'; most: number | null; lines: number }
  | { kind: 'information' };

/** The most points in words that a question can have. */
const mostPoints = 9;

/** One of several on a line from less to more, where there are as many as can be shown like that; else any of them. */
export function scaled(options: ForeignOption[]): Body {
  const fits = options.length >= 2 && options.length <= mostPoints;
  return { kind: fits ? 'likert' : 'single', options };
}

/** The most buttons that a rating has: 0 to 10. */
const mostButtons = 11;

/** A number between two ends: by buttons where there are few enough, else typed. */
export function between(from: number, to: number, step: number, low: string, high: string): Body {
  const isWhole = Number.isInteger(from) && Number.isInteger(to) && Number.isInteger(step);
  const isInBounds = Math.abs(from) <= 100 && Math.abs(to) <= 100;
  const areButtons = isWhole && isInBounds && step === 1 && to > from && to - from < mostButtons;
  if (areButtons) return { kind: 'rating', from, to, low, high };
  const ends = [low && `${from}: ${low}.`, high && `${to}: ${high}.`].filter(Boolean).join(' ');
  return { kind: 'number', from, to, whole: isWhole, ends, unit: 'points' };
}

/** A question in a grid, as it is asked by itself: what the grid says, then what its row says. */
export function stemmed(stem: string, row: string): string {
  if (stem.trim() === '') return row;
  return `${stem.trim()}${/[.?!:…]$/.test(stem.trim()) ? '' : ':'} ${row}`;
}
