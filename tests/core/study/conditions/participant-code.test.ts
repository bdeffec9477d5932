import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crockford } from '../../../../src/core/ids.ts';
import { newCode, printCode, readCode } from '../../../../src/core/study/conditions/participant-code.ts';
import { seededRandom } from './seeded.ts';

const code = fc.nat(0xffffffff).map((seed) => newCode(seededRandom(seed)));
const place = fc.nat(16);
const sign = fc.constantFrom(...Array.from(crockford));
const mistyped = { ok: false, fault: { kind: 'check' } };

const withSigns = (text: string, changes: Record<number, string>) =>
  Array.from(text, (old, at) => changes[at] ?? old).join('');

describe("a participant's code", () => {
  test('is 80 drawn bits in base 32 and a sign to check them by, in groups of four', () => {
    const all = { bytes: (count: number) => new Uint8Array(count).fill(255) };
    expect(newCode(all).slice(0, 16)).toBe('zzzzzzzzzzzzzzzz');
    const one = newCode({
      bytes: (count) => Uint8Array.from({ length: count }, (_, i) => +(i === count - 1)),
    });
    // A 1 in the last place weighs two.
    expect(one).toBe('00000000000000012');
    expect(printCode(one)).toBe('0000-0000-0000-0001-2');
  });

  test('is read as it was printed, in capitals, with spaces or other hyphens, and with o, i and l', () => {
    const sloppy = fc.record({
      code,
      gaps: fc.array(fc.constantFrom('', ' ', '-', '–', '\u2011', '\u2212', '\u00ad', '\u00a0', '\n'), {
        minLength: 17,
        maxLength: 17,
      }),
      one: fc.constantFrom('1', 'i', 'l', 'I', 'L'),
      zero: fc.constantFrom('0', 'o', 'O'),
      capitals: fc.boolean(),
    });
    fc.assert(
      fc.property(sloppy, ({ code: meant, gaps, one, zero, capitals }) => {
        const typed = Array.from(meant, (written, i) => gaps[i] + written).join('');
        const looking = (capitals ? typed.toUpperCase() : typed).replaceAll('1', one).replaceAll('0', zero);
        expect(readCode(looking)).toEqual({ ok: true, value: meant });
        expect(readCode(printCode(meant))).toEqual({ ok: true, value: meant });
      }),
    );
  });

  test('with one wrong sign is mistyped', () => {
    fc.assert(
      fc.property(code, place, sign, (meant, at, other) => {
        fc.pre(meant[at] !== other);
        expect(readCode(withSigns(meant, { [at]: other }))).toEqual(mistyped);
      }),
    );
  });

  test('with two signs that changed places is mistyped', () => {
    fc.assert(
      fc.property(code, place, place, (meant, at, other) => {
        fc.pre(meant[at] !== meant[other]);
        expect(readCode(withSigns(meant, { [at]: meant[other]!, [other]: meant[at]! }))).toEqual(mistyped);
      }),
    );
  });

  test('with a doubled sign typed as another is mistyped', () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), fc.nat(15), sign, (seed, at, other) => {
        const meant = newCode(seededRandom(seed));
        fc.pre(meant[at] === meant[at + 1] && meant[at] !== other);
        expect(readCode(withSigns(meant, { [at]: other, [at + 1]: other }))).toEqual(mistyped);
      }),
      { numRuns: 30 },
    );
  });

  test('of any 17 signs is taken for good once in 32', () => {
    const good = fc
      .sample(fc.array(sign, { minLength: 17, maxLength: 17 }), { numRuns: 6400, seed: 1 })
      .filter((signs) => readCode(signs.join('')).ok).length;
    expect(Math.abs(good - 200)).toBeLessThan(60);
  });

  test('that cannot be one says why', () => {
    expect(readCode('0000-0000-0000-0001')).toEqual({ ok: false, fault: { kind: 'length', signs: 16 } });
    expect(readCode('')).toEqual({ ok: false, fault: { kind: 'length', signs: 0 } });
    expect(readCode('000u-0000-0000-0001-2')).toEqual({ ok: false, fault: { kind: 'sign', sign: 'u' } });
    expect(readCode('🙂')).toEqual({ ok: false, fault: { kind: 'sign', sign: '🙂' } });
  });
});
