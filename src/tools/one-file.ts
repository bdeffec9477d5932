/** Builds `dist/corridor.html`, all of the student's Corridor in one file, and says how large it is. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { oneFile } from './one-file/build.ts';

const root = process.cwd();
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const page = await oneFile(root);
writeFileSync(join(root, 'dist/corridor.html'), page);
console.log(`dist/corridor.html: ${kB(Buffer.byteLength(page))}, gzip ${kB(gzipSync(page).length)}`);
