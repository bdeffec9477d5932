/** Short enough to be read in a table, and far below the 60 characters that an id may have. */
const most = { place: 24, words: 4, letters: 48 };

/**
 * An id for a line or a choice, from where it stands and how it begins: `corridor-you-go-ahead`. One of `taken` is
 * never given; the next gets a number.
 */
export function readableId(
  place: string,
  text: string,
  kind: 'line' | 'choice',
  taken: ReadonlySet<string>,
): string {
  const where = words(place).join('-').slice(0, most.place);
  const what = words(text).slice(0, most.words).join('-') || kind;
  const joined = `${/^[a-z]/.test(where) ? where : kind}-${what}`.slice(0, most.letters);
  const id = joined.replace(/-+$/, '').replace(/-{2,}/g, '-');
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
  return free;
}

/** In small letters without accents and apostrophes; letters that are not Latin are left out. */
function words(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’\p{M}]/gu, '');
  return plain.match(/[a-z0-9]+/g) ?? [];
}
