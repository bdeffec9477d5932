import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { masked, maskings } from '../../../src/core/returns/masking.ts';

const suggested = (text: string, listed?: readonly string[]) => masked(text, maskings(text, listed));

describe('what may tell who somebody is', () => {
  test.each([
    ['write to ana.b+x@uni.example.org please', 'write to […] please'],
    ['see https://example.org/me and www.me.org', 'see […] and […]'],
    ['she is @ana_99 there', 'she is […] there'],
    ['ring 0412 345 678 or +44 (0)20 7946 0958', 'ring […] or […]'],
    ['my number is 482913', 'my number is […]'],
    ['it was on 3/4/2025, then 12 March 2024', 'it was on […], then […]'],
    ['I told Priya and then Sam Okafor about it', 'I told […] and then […] about it'],
    ['we met at the Royal Infirmary of Elsewhere', 'we met at the […]'],
  ])('%s', (text, without) => {
    expect(suggested(text)).toBe(without);
  });

  test.each([
    'Then I went home on Monday. She was there.',
    'My GP said 12 of us do.',
    'It may help. Why not?',
    'You look tired. Tea?',
  ])('is not in: %s', (text) => {
    expect(maskings(text)).toEqual([]);
  });

  test('is what the study lists, as a whole word and in any capitals', () => {
    expect(suggested('At elsewhere the elsewheres met (St. Else)', ['Elsewhere', 'St. Else'])).toBe(
      'At […] the elsewheres met ([…])',
    );
  });
});

test('a text without its maskings is the text around them, whichever are taken', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.nat(255), (text, bits) => {
      const all = maskings(text, ['ab']);
      for (const [i, { start, end, text: part }] of all.entries()) {
        expect(text.slice(start, end)).toBe(part);
        expect(end).toBeLessThanOrEqual(all[i + 1]?.start ?? text.length);
      }
      const some = all.filter((_, i) => (bits >> i) & 1);
      const shorter = some.reduce((sum, { text: part }) => sum + part.length - 3, 0);
      expect(masked(text, some)).toHaveLength(text.length - shorter);
      expect(masked(text, [])).toBe(text);
    }),
  );
});
