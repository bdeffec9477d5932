/**
 * Drawings as one unseen part of a page, each id behind its drawing's name: from `file://` a page may draw only from
 * itself. It must not be `display: none`, where clips and gradients do not work.
 *
 * @param drawings whole SVG files by their names
 */
export function drawingsWithin(drawings: ReadonlyMap<string, string>): string {
  const parts = [...drawings].map(([name, svg]) => renamed(inside(name, svg), name));
  return `<svg class="unseen" width="0" height="0" aria-hidden="true">${parts.join('')}</svg>`;
}

function inside(name: string, svg: string): string {
  const [, markup] = /^<svg\b[^>]*>(.*)<\/svg>\s*$/s.exec(svg) ?? [];
  if (markup === undefined) throw new Error(`${name} is not a drawing that stands in one <svg>.`);
  return markup;
}

/** Ids, and what points to them. */
const renamed = (markup: string, name: string): string =>
  markup.replace(/( id="|url\(#|href="#)/g, (before) => `${before}${name}-`);
