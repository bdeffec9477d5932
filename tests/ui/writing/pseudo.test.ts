import { describe, expect, test, vi } from 'vitest';
import { pseudo } from '../../../src/ui/writing/pseudo.ts';

describe('a disguised text', () => {
  test('is longer, in brackets, and can still be read', () => {
    expect(pseudo('Say this')).toBe('⟦Šåaý thîiš⟧');
    expect(pseudo('')).toBe('');
  });

  test('is not disguised twice, nor is what stands in it', () => {
    expect(pseudo(pseudo('Say this'))).toBe(pseudo('Say this'));
    expect(pseudo(`Go: ${pseudo('home')}`)).toBe('⟦Gøo: ⟧⟦høomée⟧');
  });
});

/** What is asked for stands in the address, and is read once. */
async function disguisedAt(search: string) {
  vi.resetModules();
  history.replaceState(null, '', `/${search}`);
  const { disguised } = await import('../../../src/ui/writing/pseudo.ts');
  history.replaceState(null, '', '/');
  return disguised;
}

describe('words', () => {
  const words = { title: 'Menu', kinds: ['One'], of: (name: string) => `Of ${name}`, most: 3, sign: /a/ };

  test('are as they are where nothing was asked for', async () => {
    expect((await disguisedAt(''))(words)).toBe(words);
  });

  test.each(['?words=pseudo', '?words=rtl'])(
    'with %s are disguised at every depth, and nothing else is',
    async (asked) => {
      const { title, kinds, of, most, sign } = (await disguisedAt(asked))(words);
      expect([title, kinds, of('x')]).toEqual(['⟦Méeñüu⟧', ['⟦Øñée⟧'], '⟦Øf x⟧']);
      expect([most, sign]).toEqual([3, words.sign]);
    },
  );
});
