import { strFromU8, unzipSync } from 'fflate';
import type { Result } from './result.ts';
import { fail, succeed } from './result.ts';

/** `too-large`: it would become more than is allowed. `damaged`: cut short, or no zip. */
export type UnzipFault = 'too-large' | 'damaged';

/** More parts than the workbook of a survey has. */
const mostParts = 2000;

/**
 * The contents of those files in a zip whose names are wanted. What a file says of its size is held to: it is never
 * unpacked beyond.
 *
 * @param mostBytes how much all of them may be together, unpacked
 */
export function unzipped(
  zip: Uint8Array,
  isWanted: (name: string) => boolean,
  mostBytes: number,
): Result<ReadonlyMap<string, Uint8Array>, UnzipFault> {
  let [parts, bytes] = [0, 0];
  const sizes = new Map<string, number>();
  try {
    const found = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        parts += 1;
        if (parts > mostParts) throw new TooLarge();
        if (!isWanted(name) || sizes.has(name)) return false;
        bytes += originalSize;
        if (!(bytes <= mostBytes)) throw new TooLarge();
        sizes.set(name, originalSize);
        return true;
      },
    });
    const entries = Object.entries(found);
    const isWhole = entries.every(([name, content]) => content.length === sizes.get(name));
    return isWhole ? succeed(new Map(entries)) : fail('damaged');
  } catch (error) {
    return fail(error instanceof TooLarge ? 'too-large' : 'damaged');
  }
}

/** What is not UTF-8 in it becomes U+FFFD. */
export const textOf = (bytes: Uint8Array): string => strFromU8(bytes);

class TooLarge extends Error {}
