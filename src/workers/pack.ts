import { Encrypter } from 'age-encryption';
import type { Zippable } from 'fflate';
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import type { PackedFile, PiecedFile } from '../core/returns/ports.ts';
import type { Answered } from './messages.ts';

/** Zips hold local time: made from its parts, this is the same bytes in every time zone. The earliest day a zip knows. */
const always = () => new Date(1980, 0, 1, 12);

/** A zip, sealed to the public keys where there are any. */
export async function pack(files: readonly PackedFile[], recipients: readonly string[]): Promise<Answered> {
  const zip = zipped(files);
  if (recipients.length === 0) return { answer: 'packed', file: zip };
  const encrypter = new Encrypter();
  try {
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    return { answer: 'packed', file: await encrypter.encrypt(zip) };
  } catch {
    return { answer: 'refused', why: 'not-a-key' };
  }
}

/** A zip without times: equal files give equal bytes. */
export function zipped(files: readonly PackedFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const { name, text } of files) entries[name] = strToU8(text);
  return zipSync(entries, { mtime: always() });
}

/** The same, piece by piece, so that no file is there whole before it is packed. */
export function zippedInPieces(files: readonly (PackedFile | PiecedFile)[]): Uint8Array {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    packed.push(chunk);
  });
  for (const file of files) {
    const entry = new ZipDeflate(file.name);
    entry.mtime = always();
    zip.add(entry);
    for (const piece of 'pieces' in file ? file.pieces() : [file.text]) entry.push(strToU8(piece));
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  return together(packed);
}

function together(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
