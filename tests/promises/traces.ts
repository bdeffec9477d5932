import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import { unpacked } from './snappy.ts';

/** What is looked for. */
export interface Telling {
  /** What was chosen or written, as the page showed it. */
  sentences: readonly string[];
  /** Ids of the choices made, which stand in an event as its `choice`. */
  choices: readonly string[];
}

export interface Search {
  bytes: number;
  /** Where something was found, one line each. */
  traces: string[];
}

/** So much of what stands around a sentence must be the program's own, for it to be a copy of the program. */
const around = 24;

/**
 * Looks through all files of a browser's profile, as they are and with what in them was packed. A sentence that
 * stands where the program's own files have it tells nothing: every copy of the program has all of them.
 *
 * @param program the text of the program's files
 */
export function searchProfile(profile: string, telling: Telling, program: string): Search {
  const search: Search = { bytes: 0, traces: [] };
  for (const entry of readdirSync(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    search.bytes += bytes.length;
    const name = relative(profile, path);
    for (const [how, content] of contents(name, bytes)) {
      for (const found of tracesIn(content, telling, program)) {
        search.traces.push(`${name}${how}: ${found}`);
      }
    }
  }
  return search;
}

/** The file as it is, and all that was packed in it. */
function* contents(name: string, bytes: Buffer): Generator<[string, Buffer]> {
  yield ['', bytes];
  for (let at = bytes.indexOf('\x1f\x8b\x08', 0, 'latin1'); at >= 0;) {
    const content = gunzipped(bytes.subarray(at));
    if (content) yield [' (gzip)', content];
    at = bytes.indexOf('\x1f\x8b\x08', at + 1, 'latin1');
  }
  // Only databases are packed with it, and it has no mark to be known by: so it may begin anywhere.
  if (!/IndexedDB|Storage|storage|WebStorage|Sessions|Local State/.test(name) || /cache/i.test(name)) return;
  for (let at = 0; at < bytes.length; at++) {
    const content = unpacked(bytes, at);
    if (content) yield [' (Snappy)', Buffer.from(content.buffer)];
  }
}

function gunzipped(bytes: Buffer): Buffer | null {
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}

function* tracesIn(content: Buffer, { sentences, choices }: Telling, program: string): Generator<string> {
  for (const encoding of ['utf8', 'latin1', 'utf16le'] as const) {
    const width = encoding === 'utf16le' ? 2 : 1;
    const isProgram = (from: number, to: number) =>
      program.includes(
        content.subarray(Math.max(0, from - around * width), to + around * width).toString(encoding),
      );
    for (const sentence of sentences) {
      for (const at of places(content, Buffer.from(sentence, encoding))) {
        const end = at + Buffer.byteLength(sentence, encoding);
        if (!isProgram(at, end)) yield `“${sentence}” in ${encoding}`;
      }
    }
    for (const choice of choices) {
      for (const at of places(content, Buffer.from(choice, encoding))) {
        const end = at + Buffer.byteLength(choice, encoding);
        const name = content.subarray(Math.max(0, at - around * width), at).toString(encoding);
        if (/choice[^a-z]{1,16}$/.test(name) && !isProgram(at, end))
          yield `the choice ${choice} in ${encoding}`;
      }
    }
  }
}

function* places(content: Buffer, needle: Buffer): Generator<number> {
  for (let at = content.indexOf(needle); at >= 0; at = content.indexOf(needle, at + 1)) yield at;
}

/** The program's files as text, and once more without the marks by which a text stands within a text. */
export function programText(built: string): string {
  const files = readdirSync(built, { recursive: true, withFileTypes: true }).filter(
    (file) => file.isFile() && /\.(js|html|css|json|webmanifest)$/.test(file.name),
  );
  const text = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8')).join('\n');
  return `${text}\n${text.replaceAll(/\\(["'`\\])/g, '$1')}`;
}
