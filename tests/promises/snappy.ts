/** Larger values than this are not kept by Corridor. */
const mostBytes = 1 << 22;

/** Where it is unpacked to: nearly every place that is tried is found to be none, too often to make room for each. */
const room = new Uint8Array(mostBytes);

/**
 * What was packed with Snappy from a place on, or null where nothing was. Browsers pack what they keep in databases:
 * Chromium the blocks of LevelDB's tables and the values themselves, Firefox the values.
 */
export function unpacked(bytes: Uint8Array, from: number): Uint8Array | null {
  const [size, begin] = varint(bytes, from);
  if (size < 32 || size > mostBytes) return null;
  let [at, made] = [begin, 0];
  while (made < size) {
    const tag = bytes[at++];
    if (tag === undefined) return null;
    if ((tag & 3) === 0) {
      const [length, content] = literal(bytes, tag, at);
      if (content + length > bytes.length || made + length > size) return null;
      room.set(bytes.subarray(content, content + length), made);
      [at, made] = [content + length, made + length];
    } else {
      const { length, back, next } = copy(bytes, tag, at);
      if (back === 0 || back > made || made + length > size) return null;
      for (let i = 0; i < length; i++) room[made + i] = room[made + i - back] ?? 0;
      [at, made] = [next, made + length];
    }
  }
  return room.slice(0, size);
}

function little(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let i = count - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}

function varint(bytes: Uint8Array, from: number): [number, number] {
  let value = 0;
  for (let i = 0; i < 4; i++) {
    const byte = bytes[from + i] ?? 0;
    value += (byte & 127) << (7 * i);
    if (byte < 128) return [value, from + i + 1];
  }
  return [0, from];
}

/** Its length, and where its content begins. */
function literal(bytes: Uint8Array, tag: number, at: number): [number, number] {
  const short = tag >> 2;
  if (short < 60) return [short + 1, at];
  const count = short - 59;
  return [little(bytes, at, count) + 1, at + count];
}

function copy(bytes: Uint8Array, tag: number, at: number): { length: number; back: number; next: number } {
  if ((tag & 3) === 1) {
    const back = ((tag >> 5) << 8) | (bytes[at] ?? 0);
    return { length: ((tag >> 2) & 7) + 4, back, next: at + 1 };
  }
  const count = (tag & 3) === 2 ? 2 : 4;
  return { length: (tag >> 2) + 1, back: little(bytes, at, count), next: at + count };
}
