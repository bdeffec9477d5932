import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readPlace } from '../../../src/tools/drawings/place-file.ts';
import type { PlaceFile } from '../../../src/tools/drawings/place-file.ts';

const folder = join(import.meta.dirname, '../../../scenarios/art/places');

export interface AuthoredPlace {
  id: string;
  file: string;
  text: string;
  place: PlaceFile;
}

/** Every place in scenarios/art/places; throws its problems where one cannot be drawn. */
export const authoredPlaces: AuthoredPlace[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const file = `scenarios/art/places/${name}`;
    const { drawn, problems } = readPlace(file, text);
    if (!drawn) throw new Error(problems.join('\n'));
    return { id: name.replace('.yaml', ''), file, text, place: drawn };
  });

export const gzipBytes = (text: string): number => gzipSync(text, { level: 9 }).length;

/** At most this for one drawing, zipped; a kilobyte is 1,000 bytes. */
export const mostBytes = 8000;
