import * as v from 'valibot';
import { canonicalJson, engineVersion } from '../encounter/header.ts';
import type { Digest } from '../ports.ts';
import type { Result } from '../result.ts';
import { fail, succeed } from '../result.ts';
import { depthOf } from '../json-depth.ts';

/** Everything that Corridor keeps on a device; its owner's full copy. */
export const Contents = v.strictObject({
  /** As they lie in the store; whether each fits is looked at when it is opened, as with the device's own. */
  encounters: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[0-9a-z]{16}$/)),
      header: v.unknown(),
      events: v.array(v.unknown()),
    }),
  ),
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
  madeAtMs: v.number(),
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

/** Years of daily play are a tenth of it. */
export const mostBytes = 50_000_000;
const deepest = 60;

export async function writeBackup(contents: Contents, madeAtMs: number, digest: Digest): Promise<string> {
  const sha256 = await digest.sha256(canonicalJson(contents));
  const backup: Backup = { type, format, madeBy: engineVersion, madeAtMs, contents, sha256 };
  return `${JSON.stringify(backup)}\n`;
}

/** Reads what says of itself that it is a backup; nothing in it is believed. */
export async function readBackup(text: string, digest: Digest): Promise<Result<Backup, BackupFault>> {
  if (text.length > mostBytes) return fail('too-large');
  const looksLikeOne = text.slice(0, 200).includes(`"type":"${type}"`);
  if (!looksLikeOne || depthOf(text) > deepest) return fail('not-a-backup');
  const parsed = parse(text);
  if (parsed === undefined) return fail('cut');
  const told = v.safeParse(v.looseObject({ type: v.literal(type), format: v.number() }), parsed);
  if (!told.success) return fail('not-a-backup');
  if (told.output.format > format) return fail('newer');
  const read = v.safeParse(Backup, parsed);
  if (!read.success) return fail('altered');
  const sha256 = await digest.sha256(canonicalJson(read.output.contents));
  return sha256 === read.output.sha256 ? succeed(read.output) : fail('altered');
}

/** Undefined where it is not JSON. A name that objects give a meaning of their own is left out, whatever it holds. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text, (name, value: unknown) => (name === '__proto__' ? undefined : value));
  } catch {
    return undefined;
  }
}
