import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';

export interface Measured {
  n: number;
  what: string;
  figure: string;
  holds: boolean;
  /** The day and the programs it was measured with. */
  how: string;
}

const [begin, end] = ['<!-- promises -->', '<!-- /promises -->'];

/** Rows of the README's table, as they stand there. */
function rowsIn(table: string): Map<number, string> {
  const rows = table.split('\n').filter((line) => /^\| *\d+ *\|/.test(line));
  return new Map(rows.map((row) => [Number(/\d+/.exec(row)?.[0]), row]));
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const rowOf = ({ n, what, figure, holds, how }: Measured) =>
  `| ${n} | ${cell(what)} | ${holds ? '' : '**Does not hold.** '}${cell(figure)} | ${cell(how)} |`;

/** Puts what was measured into the README's table, and leaves the other rows as they are. */
export async function writeTable(readme: string, measured: readonly Measured[]): Promise<void> {
  const text = readFileSync(readme, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${readme} has no place for the table: ${begin} … ${end}`);
  const rows = rowsIn(text.slice(from, to));
  for (const one of measured) rows.set(one.n, rowOf(one));
  const sorted = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  const table = ['|   | Promise | Measured | When, and with what |', '|---|---|---|---|', ...sorted].join(
    '\n',
  );
  const whole = `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`;
  writeFileSync(readme, await format(whole, { parser: 'markdown', printWidth: 110 }));
}
