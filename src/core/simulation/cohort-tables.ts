import type { AnonymousTable } from '../returns/anonymise.ts';

/**
 * Each table with the rows of everybody, by the random codes of participants, as it looks once a researcher has put
 * returns together. `returned`: the tables of one return from each, in the same order. Empty where there is none.
 */
export function cohortTables(returned: readonly (readonly AnonymousTable[])[]): AnonymousTable[] {
  const ordered = returned.toSorted((a, b) => (participantIn(a) < participantIn(b) ? -1 : 1));
  const [first = []] = ordered;
  return first.map((table, i) => ({ ...table, rows: ordered.flatMap((tables) => tables[i]?.rows ?? []) }));
}

const participantIn = (tables: readonly AnonymousTable[]): string => {
  const participants = tables.find(({ name }) => name === 'participants');
  return String(participants?.rows[0]?.[0]);
};
