/** What no survey file may hold, halves of letters, and marks that nobody can see. */
const unreadable = /[\0-\x1f\x7f-\x9f\uFFFD\uFEFF\uFFFE\uFFFF\u2028\u2029\p{Surrogate}]/gu;

/** A text on one line, without what no survey file may hold. */
export const oneLine = (text: string): string => text.replace(unreadable, ' ').replace(/\s+/g, ' ').trim();

/** At most so many UTF-16 units, and no half of a letter. */
export const cut = (text: string, most: number): string =>
  text
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
