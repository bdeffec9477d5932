import type { Background } from '../../disclosure/classes.ts';
import type { Coarser, Column, Outcome } from '../../disclosure/coarsening.ts';
import { everyChange, singleChanges, waysToTell } from '../../disclosure/coarsening.ts';
import { diversityOf, riskOf } from '../../disclosure/risk.ts';
import type { AnonymousTable } from '../../returns/anonymise.ts';
import type { ColumnMeaning } from '../../returns/table.ts';
import { coarserWays, isBackgroundColumn } from '../../study/background.ts';
import type { Study } from '../../study/study.ts';

/** What a pool would let somebody find out who knows some columns of a person. */
export interface DisclosureSeen {
  /** Columns that others may know of somebody, and which of them are taken to be known. */
  mayBeKnown: readonly { name: string; meaning: string; isKnown: boolean }[];
  people: number;
  k: number | null;
  unique: number;
  highest: number;
  average: number;
  /** The smallest groups alike in what is known: their values and how many they are. */
  smallest: readonly { values: readonly (string | null)[]; people: number }[];
  /** For each column that is not known: the fewest different values in any group. */
  diversity: readonly { name: string; l: number | null }[];
  /** What one change would do, all else being as it is. */
  changes: readonly Told[];
  /** The gentlest ways to a k of 5 or more, of all that there are; null where there are too many to try. */
  ways: readonly Told[] | null;
}

/** What an outcome is called: columns and what is done with them. */
export interface Told {
  done: readonly { name: string; how: 'left-out' | 'in-pairs' | Named }[];
  k: number | null;
  unique: number;
}

/** A coarser way that the study has. */
interface Named {
  as: string;
}

const shownGroups = 8;
const mostWays = 20_000;
const wantedK = 5;

/**
 * @param known columns of the table of participants that others may know; null: those marked as background
 * @param study which coarser ways it has to tell its background
 */
export function disclosureSeen(
  tables: readonly AnonymousTable[],
  known: readonly string[] | null,
  study: Pick<Study, 'background' | 'coarser'>,
): DisclosureSeen {
  const participants = tables.find(({ name }) => name === 'participants');
  const candidates = (participants?.columns ?? []).filter(mayBeKnown);
  const names = known ?? candidates.map(({ name }) => name).filter(isBackgroundColumn);
  const columns = candidates.filter(({ name }) => names.includes(name));
  const rows = (participants?.rows ?? []).map((row): Background =>
    Object.fromEntries(
      candidates.map(({ name }) => {
        const cell = row[participants?.columns.findIndex((column) => column.name === name) ?? -1] ?? null;
        return [name, cell === null ? null : String(cell)];
      }),
    ),
  );
  const risk = riskOf(rows, names);
  const told = columns.map((column) => coarserOf(column, study));
  return {
    mayBeKnown: candidates.map(({ name, meaning }) => ({ name, meaning, isKnown: names.includes(name) })),
    people: rows.length,
    ...{ k: risk.k, unique: risk.unique, highest: risk.highest, average: risk.average },
    smallest: risk.classes
      .slice(0, shownGroups)
      .map(({ values, rows: alike }) => ({ values, people: alike.length })),
    diversity: candidates
      .filter(({ name }) => !names.includes(name))
      .map(({ name }) => ({
        name,
        l: diversityOf(
          rows,
          names,
          rows.map((row) => row[name] ?? null),
        ),
      })),
    changes: singleChanges(rows, told).map(toldOf),
    ways: waysToTell(told) > mostWays ? null : gentlest(everyChange(rows, told)),
  };
}

const device = new Set(['condition', 'input', 'device_class', 'language', 'pacing', 'stage_reached']);
const mayBeKnown = ({ name }: ColumnMeaning): boolean => isBackgroundColumn(name) || device.has(name);

/** As the study says; where it says nothing, answers in an order may be told two and two together. */
function coarserOf({ name, levels }: ColumnMeaning, study: Pick<Study, 'background' | 'coarser'>): Column {
  const declared = coarserWays(study, name);
  if (declared.length > 0)
    return { name, coarser: declared.map(({ title, groups }) => ({ name: title, groups })) };
  const values = Object.keys(levels ?? {});
  if (values.length < 4) return { name, coarser: [] };
  const pairOf = (i: number) => values.slice(i - (i % 2), i - (i % 2) + 2).join('+');
  const groups = Object.fromEntries(values.map((value, i) => [value, pairOf(i)]));
  return { name, coarser: [{ name: null, groups }] };
}

const toldOf = ({ tellings, k, unique }: Outcome): Told => ({
  done: Object.entries(tellings).flatMap(([name, telling]) =>
    telling === 'as-it-is' ? [] : [{ name, how: howOf(telling) }],
  ),
  k,
  unique,
});

function howOf(telling: 'left-out' | Coarser): Told['done'][number]['how'] {
  if (telling === 'left-out') return 'left-out';
  return telling.name === null ? 'in-pairs' : { as: telling.name };
}

/** The five ways that change least and still leave groups of five. */
function gentlest(outcomes: readonly Outcome[]): Told[] {
  const cost = ({ done }: Told) => done.reduce((sum, { how }) => sum + (how === 'left-out' ? 2 : 1), 0);
  return outcomes
    .map(toldOf)
    .filter(({ k }) => k === null || k >= wantedK)
    .sort((a, b) => cost(a) - cost(b) || (b.k ?? 0) - (a.k ?? 0))
    .slice(0, 5);
}
