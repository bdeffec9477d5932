import { Encrypter } from 'age-encryption';
import type { Zippable } from 'fflate';
import { strToU8, zipSync } from 'fflate';
import type { PackedFile } from '../core/returns/ports.ts';
import type { Answered } from './messages.ts';

/** Zips hold local time: made from its parts, this is the same bytes in every time zone. The earliest day a zip knows. */
export const always = () => new Date(1980, 0, 1, 12);

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
