import { describe, expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/core/spelling.ts';

describe('the likely name', () => {
  test.each([
    ['sory', 'sorry'],
    ['edn', 'end'],
    ['Canteen', 'canteen'],
    ['corridr', 'corridor'],
    ['named-what-you-saw', 'named-what-you-see'],
  ])('for %s is %s', (wrong, right) => {
    expect(didYouMean(wrong, ['step', right, 'kitchen'])).toBe(` Did you mean "${right}"?`);
  });

  test.each([
    ['garden', ['step', 'kitchen']],
    ['x', ['step', 'end']],
    ['ab', []],
  ])('is not guessed where none is like %s', (wrong, known) => {
    expect(didYouMean(wrong, known)).toBe('');
  });

  test('is found at once among many for a very long one', () => {
    expect(didYouMean('x'.repeat(100_000), ['end'])).toBe('');
  });

  test('comes before others that are less like', () => {
    expect(nearest('bunn', ['afro', 'bun', 'buns', 'long'], 2)).toEqual(['bun', 'buns']);
  });
});
