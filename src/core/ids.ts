import * as v from 'valibot';

/**
 * Authored ids. No dot and no leading digit: XState reads the one as a path and reorders the other.
 * `constructor` would be found on every object.
 */
const idPattern = /^(?!constructor$)[a-z][a-z0-9-]*$/;

export const Id = v.pipe(
  v.string(),
  v.maxLength(60),
  v.regex(idPattern, 'an id has small letters, digits and hyphens, and starts with a letter'),
);

/** Crockford's 32 signs in the order of their values: no i, l, o or u. */
export const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

/** Writes bytes as Crockford base 32 in small letters, eight characters for every five bytes. */
export function base32(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  const length = Math.ceil((bytes.length * 8) / 5);
  let text = '';
  for (let i = 0; i < length; i++) {
    text = crockford.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return text;
}
