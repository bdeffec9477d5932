/** Where the one file keeps the study that is put into it: an element in which nothing runs. */
const slot = '<script type="application/json" id="corridor-study"></script>';
const start = slot.slice(0, slot.indexOf('</'));

/**
 * The one file with a study inside; null where the page has no such place, or not exactly one. `study`: JSON, in which
 * a `<` stands only within texts, so that it can be written in another way and nothing in it ends the element.
 */
export function putIntoPage(page: string, study: string): string | null {
  const at = page.indexOf(slot);
  if (at < 0 || page.includes(slot, at + 1)) return null;
  const inside = study.trim().replaceAll('<', '\\u003c');
  return page.slice(0, at) + start + inside + page.slice(at + start.length);
}
