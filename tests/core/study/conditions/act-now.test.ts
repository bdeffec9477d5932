import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canKeepApart, keepsApart, mended } from '../../../../src/core/study/conditions/act-now.ts';

/** Small letters are ordinary, capitals act-now. */
const encounters = (letters: string) =>
  Array.from(letters, (id) => ({ id, isActNow: id === id.toUpperCase() }));
const ids = (order: readonly { id: string }[] | null) => order && order.map(({ id }) => id).join('');

const someOrder = fc
  .tuple(fc.nat(6), fc.nat(4), fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })))
  .map(([ordinary, actNow, keys]) =>
    Array.from('abcdef'.slice(0, ordinary) + 'VWXY'.slice(0, actNow))
      .map((id) => ({ id, key: keys.next().value as number }))
      .sort((a, b) => a.key - b.key)
      .map(({ id }) => id)
      .join(''),
  );

/** Every order of some letters. */
const orders = (letters: string): string[] =>
  letters === ''
    ? ['']
    : Array.from(letters).flatMap((first) => orders(letters.replace(first, '')).map((rest) => first + rest));

/** How many places letters have moved, all together, between two orders. */
const distance = (one: string, other: string) =>
  Array.from(one).reduce((sum, id, place) => sum + Math.abs(place - other.indexOf(id)), 0);

describe('act-now encounters', () => {
  test.each([
    ['aXb', true],
    ['aXbYc', true],
    ['abc', true],
    ['', true],
    ['Xab', false],
    ['abX', false],
    ['aXYb', false],
    ['X', false],
  ])('in %s keep apart: %s', (letters, expected) => {
    expect(keepsApart(encounters(letters))).toBe(expected);
  });

  test('can be kept apart exactly where some order of all does it', () => {
    for (const letters of ['', 'a', 'X', 'aX', 'abX', 'abXY', 'abcXY', 'abcXYZ', 'abcd', 'aXY']) {
      const some = orders(letters).some((order) => keepsApart(encounters(order)));
      expect(canKeepApart(encounters(letters))).toBe(some);
    }
  });

  test('in an order that is mended are apart, and each kind comes as it came', () => {
    fc.assert(
      fc.property(someOrder, (letters) => {
        const order = mended(encounters(letters));
        expect(order !== null).toBe(canKeepApart(encounters(letters)));
        if (!order) return;
        expect(keepsApart(order)).toBe(true);
        for (const kind of [/[a-z]/g, /[A-Z]/g]) expect(ids(order)?.match(kind)).toEqual(letters.match(kind));
        if (keepsApart(encounters(letters))) expect(ids(order)).toBe(letters);
      }),
    );
  });

  test.each([
    ['Xabc', 'aXbc'],
    ['abcX', 'abXc'],
    ['aXYbc', 'aXbYc'],
    ['abXY', null],
    ['abcXY', 'aXbYc'],
    ['aXYbcd', 'aXbYcd'],
  ])('in %s move no further than they must: %s', (letters, expected) => {
    expect(ids(mended(encounters(letters)))).toBe(expected);
  });

  test('of what is still to come are apart from what has been played, which stays', () => {
    expect(ids(mended(encounters('aXbc'), 1))).toBe('aXbc');
    expect(ids(mended(encounters('aXYbc'), 2))).toBe('aXbYc');
    expect(ids(mended(encounters('abXc'), 3))).toBe('abXc');
    expect(mended(encounters('abX'), 2)).toBeNull();
    fc.assert(
      fc.property(someOrder, fc.nat(10), (letters, played) => {
        const begun = Math.min(played, letters.length);
        // As if played so far had been right: begins with an ordinary one, and no two act-now ones together.
        fc.pre(keepsApart(encounters(`${letters.slice(0, begun)}z`)) || begun === 0);
        const order = mended(encounters(letters), begun);
        if (!order) return;
        expect(ids(order)?.slice(0, begun)).toBe(letters.slice(0, begun));
        if (encounters(letters.slice(begun)).some(({ isActNow }) => isActNow)) {
          expect(keepsApart(order)).toBe(true);
        }
      }),
    );
  });

  test('move as little as in any order that would do, where one is out of place', () => {
    for (const letters of orders('abcX')) {
      const order = ids(mended(encounters(letters)))!;
      const least = orders('abcX')
        .filter((other) => keepsApart(encounters(other)))
        .map((other) => distance(letters, other));
      expect(distance(letters, order)).toBe(Math.min(...least));
    }
  });
});
