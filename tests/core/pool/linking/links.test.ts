import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mulberry32 } from '../../../../src/core/encounter/shuffle.ts';
import type { Coded } from '../../../../src/core/pool/linking/codes.ts';
import { differing } from '../../../../src/core/pool/linking/codes.ts';
import { falseLinkShare } from '../../../../src/core/pool/linking/false-links.ts';
import { linksOf } from '../../../../src/core/pool/linking/links.ts';

const of = (participant: string, letters: string, code: string | null = null): Coded => ({
  participant,
  code,
  elements: [...letters].map((letter) => (letter === '-' ? null : letter)),
});

describe('two codes', () => {
  test('differ by the elements that are not the same, or are missing', () => {
    expect(differing(['a', 'b', 'c'], ['a', 'b', 'c'])).toBe(0);
    expect(differing(['a', 'b', 'c'], ['a', 'x', 'y'])).toBe(2);
    expect(differing([null, 'b'], [null, 'b'])).toBe(1);
    expect(differing(['a', 'b'], [null, 'b'])).toBe(1);
  });
});

describe('a follow-up', () => {
  const early = [of('ann', 'abcd'), of('ben', 'wxyz')];

  test('is linked to the one whose code is equal', () => {
    expect(linksOf(early, [of('l', 'abcd')], [], false).links).toEqual([
      { later: 'l', earlier: 'ann', how: 'equal' },
    ]);
  });

  test('with one mismatch is linked where that is safe, else offered', () => {
    const later = [of('l', 'abcz')];
    expect(linksOf(early, later, [], true).links).toEqual([{ later: 'l', earlier: 'ann', how: 'one-apart' }]);
    expect(linksOf(early, later, [], false)).toMatchObject({
      links: [],
      offers: [{ later: 'l', near: [{ earlier: 'ann', differing: 1 }] }],
    });
  });

  test('with two mismatches is offered, however safe one would be; with three it is near nobody', () => {
    expect(linksOf(early, [of('l', 'abzz')], [], true).offers).toEqual([
      { later: 'l', near: [{ earlier: 'ann', differing: 2 }] },
    ]);
    expect(linksOf(early, [of('l', 'azzz')], [], true)).toMatchObject({
      links: [],
      offers: [],
      alone: ['l'],
    });
  });

  test('that two share a code with is offered to both, the nearest first', () => {
    const three = [...early, of('cat', 'abcd'), of('dan', 'abcx')];
    expect(linksOf(three, [of('l', 'abcd')], [], true)).toMatchObject({
      links: [],
      offers: [{ near: [{ earlier: 'ann' }, { earlier: 'cat' }, { earlier: 'dan', differing: 1 }] }],
    });
  });

  test('is linked by the code of the study, whatever the elements say', () => {
    const coded = [of('ann', 'abcd', 'one'), of('ben', 'wxyz', 'two')];
    expect(linksOf(coded, [of('l', 'abcd', 'two')], [], true).links).toEqual([
      { later: 'l', earlier: 'ben', how: 'code' },
    ]);
  });

  test('is whose somebody says it is, of those near; nobody’s where they say so; and asked again once that is taken back', () => {
    const later = [of('l', 'abzz')];
    const said = (earlier: string | null | undefined) =>
      linksOf(early, later, [{ later: 'l', earlier }], false);
    expect(said('ann').links).toEqual([{ later: 'l', earlier: 'ann', how: 'confirmed' }]);
    expect(said('ben')).toMatchObject({ links: [], offers: [{ later: 'l' }] });
    expect(said(null)).toMatchObject({ links: [], offers: [], refused: ['l'] });
    expect(said(undefined)).toMatchObject({ offers: [{ later: 'l' }], refused: [] });
  });

  test('without elements is linked by nothing but the code of the study', () => {
    expect(linksOf([of('ann', '')], [of('l', '')], [], true)).toMatchObject({ links: [], alone: ['l'] });
  });
});

test('links do not depend on the order, and nobody is linked twice', () => {
  const codes = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '-'), minLength: 4, maxLength: 4 }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(codes, codes, fc.boolean(), fc.integer(), (first, second, mayBe, seed) => {
      const earlier = first.map((letters, i) => of(`e${i}`, letters));
      const later = second.map((letters, i) => of(`l${i}`, letters));
      const found = linksOf(earlier, later, [], mayBe);
      const chance = mulberry32(seed);
      const mixed = <Item>(items: readonly Item[]) =>
        items
          .map((item) => ({ item, at: chance() }))
          .sort((a, b) => a.at - b.at)
          .map(({ item }) => item);
      expect(linksOf(mixed(earlier), mixed(later), [], mayBe)).toEqual(found);
      for (const side of ['earlier', 'later'] as const) {
        const names = found.links.map((link) => link[side]);
        expect(new Set(names).size).toBe(names.length);
      }
      const told = [...found.links, ...found.offers].map((one) => one.later);
      expect([...told, ...found.alone].sort()).toEqual(later.map(({ participant }) => participant).sort());
    }),
  );
});

describe('the share of strangers who would be linked', () => {
  const share = (codes: readonly string[], most = 1) =>
    falseLinkShare(
      codes.map((code) => [...code]),
      most,
      mulberry32(1),
    );

  test('is all of them where everybody answers alike and one is there, and none where two are', () => {
    expect(share(['aaaa'])).toBe(1);
    expect(share(['aaaa', 'aaaa'])).toBe(0);
  });

  test('of two people who differ in both of two elements is a half: a mixed code is near both', () => {
    expect(share(['ab', 'cd'], 0)).toBeCloseTo(0.5, 1);
    expect(share(['ab', 'cd'], 1)).toBeCloseTo(0.5, 1);
  });

  test('is small where there are many elements with many answers', () => {
    const chance = mulberry32(3);
    const codes = Array.from({ length: 100 }, () =>
      Array.from({ length: 6 }, () => String.fromCharCode(97 + Math.floor(chance() * 20))).join(''),
    );
    expect(share(codes)).toBeLessThan(0.01);
    expect(share(codes.map((code) => code.slice(0, 4)))).toBeGreaterThan(0.01);
  });

  test('is nothing where there is no code', () => expect(share(['', ''])).toBe(0));
});
