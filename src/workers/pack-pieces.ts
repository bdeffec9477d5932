import { strToU8, Zip, ZipPassThrough } from 'fflate';
import type { PackedFile, PiecedFile } from '../core/returns/ports.ts';
import { always } from './pack.ts';

/** A zip as `zipped` makes it, of files of which none is ever there whole, compressed by the browser itself. */
export async function zippedInPieces(files: readonly (PackedFile | PiecedFile)[]): Promise<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    packed.push(chunk);
  });
  for (const file of files) {
    const entry = new DeflatedEntry(file.name);
    zip.add(entry);
    await entry.fill('pieces' in file ? file.pieces() : [file.text]);
  }
  zip.end();
  return together(packed);
}

/** A file of a zip, which counts and sums up what is pushed, and hands on what the browser makes of it. */
class DeflatedEntry extends ZipPassThrough {
  override compression = 8;
  override mtime = always();
  readonly #stream = new CompressionStream('deflate-raw');
  readonly #writer = this.#stream.writable.getWriter();

  async fill(pieces: Iterable<string>): Promise<void> {
    const drained = this.#drain();
    for (const piece of pieces) {
      this.push(strToU8(piece));
      await this.#writer.ready;
    }
    this.push(new Uint8Array(), true);
    await this.#writer.close();
    await drained;
    this.ondata(null, new Uint8Array(), true);
  }

  protected override process(chunk: Uint8Array<ArrayBuffer>): void {
    if (chunk.length > 0) void this.#writer.write(chunk);
  }

  async #drain(): Promise<void> {
    const reader = this.#stream.readable.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read())
      this.ondata(null, read.value, false);
  }
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
