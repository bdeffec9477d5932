import { base32, crockford } from '../../ids.ts';
import type { Random } from '../../ports.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';

/** 80 bits in 16 signs, and the one that they are checked by. */
const length = 17;

/**
 * Why what was typed is no participant code. `sign`: one that no code has. `length`: it has `signs` of them and not
 * 17. `check`: a sign is not as it was printed, or two have changed places.
 */
export type CodeFault =
  { kind: 'sign'; sign: string } | { kind: 'length'; signs: number } | { kind: 'check' };

/** A new code, in the one form that is worked with: 17 small letters and figures. */
export function newCode(random: Random): string {
  const bits = base32(random.bytes(10));
  return bits + crockford.charAt(timesTwo(remainder(bits)));
}

/** As it is printed: `7k2m-9qrt-3fgh-x4p0-c`. */
export const printCode = (code: string): string => code.replace(/.{4}(?=.)/g, '$&-');

const mistaken: Record<string, string> = { o: '0', i: '1', l: '1' };

/** The code that somebody typed: capitals, spaces, any hyphens, o for 0 and i or l for 1 do not matter. */
export function readCode(typed: string): Result<string, CodeFault> {
  const plain = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}\p{Cf}\u2212]/gu, '');
  const signs = Array.from(plain, (sign) => mistaken[sign] ?? sign);
  const strange = signs.find((sign) => !crockford.includes(sign));
  if (strange !== undefined) return fail({ kind: 'sign', sign: strange });
  if (signs.length !== length) return fail({ kind: 'length', signs: signs.length });
  const code = signs.join('');
  return remainder(code) === 0 ? succeed(code) : fail({ kind: 'check' });
}

/**
 * The signs' values weighed with powers of two in the field of 32 elements, of which no two are the same over 17
 * signs. So one wrong sign, two signs that changed places and a doubled sign mistyped as another doubled one are
 * always noticed, and of other mistakes 31 of 32. Crockford's own check needs five signs more, such as * and $.
 */
const remainder = (signs: string): number =>
  Array.from(signs).reduce((sum, sign) => timesTwo(sum) ^ crockford.indexOf(sign), 0);

/** In the field that the primitive polynomial x^5 + x^2 + 1 makes. */
const timesTwo = (value: number): number => (value << 1) ^ (value & 16 ? 0b100101 : 0);
