import * as v from 'valibot';
import { canonicalJson, engineVersion } from '../encounter/header.ts';
import type { Digest } from '../ports.ts';
import type { Result } from '../result.ts';
import { fail, succeed } from '../result.ts';
import { hasPrototypeName, tooMuchOf } from '../json-size.ts';

const StoredEncounter = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[0-9a-z]{16}$/)),
    header: v.unknown(),
    events: v.array(v.unknown()),
  }),
  v.check(({ id, events }) => areItsOwn(id, events), 'its events belong to it'),
);

/** Whether events have the places under which a store keeps them, and none of another encounter's. */
function areItsOwn(id: string, events: readonly unknown[]): boolean {
  let last = -1;
  return events.every((event) => {
    if (typeof event !== 'object' || event === null || !('encounter' in event && 'n' in event)) return false;
    const { encounter, n } = event;
    const isNext = encounter === id && typeof n === 'number' && Number.isSafeInteger(n) && n > last;
    if (isNext) last = n;
    return isNext;
  });
}

/** Everything that Corridor keeps on a device; its owner's full copy. */
export const Contents = v.strictObject({
  /** As they lie in the store; whether each fits is looked at when it is opened, as with the device's own. */
  encounters: v.array(StoredEncounter),
  /** What the person chose on the device, and what deleted encounters left behind. */
  settings: v.record(
    v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,80}$/)),
    v.pipe(v.string(), v.maxLength(200)),
  ),
  /** The device's secret, in lower-case hexadecimal, from which a study's participant codes are made. */
  secret: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export type Contents = v.InferOutput<typeof Contents>;

const type = 'corridor-backup';
const format = 1;

const Backup = v.strictObject({
  type: v.literal(type),
  format: v.literal(format),
  madeBy: v.string(),
  madeAtMs: v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)),
  contents: Contents,
  /** SHA-256 of the contents in canonical JSON, in lower-case hexadecimal. */
  sha256: v.string(),
});
export type Backup = v.InferOutput<typeof Backup>;

/**
 * `too-large`, `not-a-backup`; `newer`: made by a Corridor that this one does not know; `cut`: it ends in the middle;
 * `altered`: it is not as it was written.
 */
export type BackupFault = 'too-large' | 'not-a-backup' | 'newer' | 'cut' | 'altered';

/** A thousand encounters, each with its scenario. */
export const mostBytes = 50_000_000;
/** More than such a copy has; `width`: the events of a hundred long encounters in one. */
const most = { depth: 60, width: 20_000, values: 4_000_000 };

export async function writeBackup(contents: Contents, madeAtMs: number, digest: Digest): Promise<string> {
  const sha256 = await digest.sha256(canonicalJson(contents));
  const backup: Backup = { type, format, madeBy: engineVersion, madeAtMs, contents, sha256 };
  return `${JSON.stringify(backup)}\n`;
}

/** Reads what says of itself that it is a backup; nothing in it is believed. */
export async function readBackup(text: string, digest: Digest): Promise<Result<Backup, BackupFault>> {
  if (text.length > mostBytes) return fail('too-large');
  if (!text.slice(0, 200).includes(`"type":"${type}"`)) return fail('not-a-backup');
  const tooMuch = tooMuchOf(text, most);
  if (tooMuch) return fail(tooMuch === 'depth' ? 'not-a-backup' : 'too-large');
  const parsed = parse(text);
  if (parsed === undefined) return fail('cut');
  const told = v.safeParse(v.looseObject({ type: v.literal(type), format: v.number() }), parsed);
  if (!told.success) return fail('not-a-backup');
  if (told.output.format > format) return fail('newer');
  if (hasPrototypeName(parsed)) return fail('altered');
  const read = v.safeParse(Backup, parsed, { abortEarly: true });
  if (!read.success) return fail('altered');
  const sha256 = await digest.sha256(canonicalJson(read.output.contents));
  return sha256 === read.output.sha256 ? succeed(read.output) : fail('altered');
}

/** Undefined where it is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
