import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'scenarios';

/** The scenario files named on the command line, or all of them. */
export function scenarioFiles(named: readonly string[]): string[] {
  if (named.length > 0) return [...named];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name));
}

/** What is in a file that somebody named; null where there is none that can be opened. */
export function contentsOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

export const noSuchFile = 'there is no file of this name that can be opened.';
