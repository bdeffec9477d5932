/** What the page's words are shown as while it is worked on: as they are, disguised, or disguised from right to left. */
const asked = new URLSearchParams(location.search).get('words');
const isDisguised = asked === 'pseudo' || asked === 'rtl';

const letters = new Map(
  'aeioucnsyzAEIOUCNSYZ'.split('').map((letter, i) => [letter, 'åéîøüçñšýžÅÉÎØÜÇÑŠÝŽ'.charAt(i)]),
);
const vowel = /[aeiou]/;

/**
 * A text as it might look in another language: other letters, longer by about a third, in brackets, and still readable.
 * What stands on the page without brackets has escaped the words.
 */
export const pseudo = (text: string): string =>
  text
    .split(/(⟦[^⟧]*⟧)/)
    .map((part) => (part.startsWith('⟦') || part.trim() === '' ? part : `⟦${longer(part)}⟧`))
    .join('');

const longer = (text: string) =>
  text
    .split('')
    .map((letter) => (letters.get(letter) ?? letter) + (vowel.test(letter) ? letter : ''))
    .join('');

/** The same words, each of them disguised: texts, what functions give back, lists, and objects of such. */
export function disguised<Words>(words: Words): Words {
  return isDisguised ? (disguise(words) as Words) : words;
}

const isFunction = (words: unknown): words is (...given: unknown[]) => unknown => typeof words === 'function';

function disguise(words: unknown): unknown {
  if (typeof words === 'string') return pseudo(words);
  if (isFunction(words)) return (...given: unknown[]) => disguise(words(...given));
  if (Array.isArray(words)) return words.map(disguise);
  if (words === null || typeof words !== 'object' || Object.getPrototypeOf(words) !== Object.prototype)
    return words;
  return Object.fromEntries(Object.entries(words).map(([name, word]) => [name, disguise(word)]));
}

/** Turns the page round where that was asked for. */
export function turnRound(): void {
  if (asked === 'rtl') document.documentElement.dir = 'rtl';
}
