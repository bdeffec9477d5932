/** A table in Markdown, its columns padded so that it reads well in a terminal too. `align` has one of l and r a column. */
export function markdownTable(align: string, head: readonly string[], rows: readonly string[][]): string {
  const widths = head.map((title, i) =>
    Math.max(3, title.length, ...rows.map((row) => (row[i] ?? '').length)),
  );
  const right = (i: number) => align[i] === 'r';
  const pad = (text: string, i: number) =>
    right(i) ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0);
  const line = (cells: readonly string[]) => `| ${cells.map(pad).join(' | ')} |`;
  const rule = widths.map((width, i) => (right(i) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

export const percent = (value: number): string => `${Math.round(value)} %`;

/** A least and a greatest value, as one where they are the same. */
export const span = (least: number, most: number): string =>
  least === most ? `${least}` : `${least}-${most}`;

/** A number of runs: exact where it can be, else its order of magnitude. */
export function runsText(count: number): string {
  if (Number.isSafeInteger(count)) return count.toLocaleString('en');
  return Number.isFinite(count) ? `about ${count.toExponential(1)}` : 'over 10^308';
}
