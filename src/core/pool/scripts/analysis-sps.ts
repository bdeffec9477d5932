import type { ColumnMeaning } from '../../returns/table.ts';
import type { Scripted } from './script.ts';
import { columnsOf, oneLine, quoted } from './script.ts';

/**
 * Syntax for SPSS and PSPP: the wide table with its labels, and the figures that the page shows.
 *
 * @param widthOf how many bytes the longest text of a column has
 */
export function analysisSps(scripted: Scripted, widthOf: (table: string, column: string) => number): string {
  const read = (table: string) =>
    reading(scripted.pathOf(table), columnsOf(scripted, table), (column) => widthOf(table, column));
  return `* ${oneLine(scripted.title)}, version ${oneLine(scripted.version)}: the figures that Corridor shows.
* Run it in the folder of the package, in SPSS or with: pspp analysis.sps
SET DECIMAL=DOT.

* How a person handled a concern: all that they earned of all that they could have, in their encounters of record.
${read('scores')}
${handled}* Each scale at each wave.
${read('scales')}
${scale}* After minus before, of those who answered both.
${read('scales')}
${change}* One row a participant, to go on with.
${read('wide')}
${labels(columnsOf(scripted, 'wide'))}
SAVE OUTFILE="wide.sav".
DESCRIPTIVES VARIABLES=
  ${numbersIn(columnsOf(scripted, 'wide')).join('\n  ')}.
`;
}

const handled = `SELECT IF (of_record = 1).
SORT CASES BY theme participant.
AGGREGATE OUTFILE=* /BREAK=theme participant /earned=SUM(handled_earned) /possible=SUM(handled_possible).
COMPUTE handled = 100 * earned / possible.
AGGREGATE OUTFILE=* /BREAK=theme /n=N(handled) /mean=MEAN(handled) /sd=SD(handled).
LIST.
SAVE TRANSLATE /OUTFILE="figures_sps_handled.csv" /TYPE=CSV /FIELDNAMES /CELLS=VALUES /REPLACE.

`;

const scale = `SELECT IF (NOT MISSING(score)).
SORT CASES BY wave instrument scale.
AGGREGATE OUTFILE=* /BREAK=wave instrument scale /n=N(score) /mean=MEAN(score) /sd=SD(score).
LIST.
SAVE TRANSLATE /OUTFILE="figures_sps_scale.csv" /TYPE=CSV /FIELDNAMES /CELLS=VALUES /REPLACE.

`;

const change = `SELECT IF (NOT MISSING(score) AND (wave = "before" OR wave = "after")).
IF (wave = "before") before_score = score.
IF (wave = "after") after_score = score.
SORT CASES BY instrument scale participant.
AGGREGATE OUTFILE=* /BREAK=instrument scale participant /before_score=MAX(before_score) /after_score=MAX(after_score).
COMPUTE change = after_score - before_score.
SELECT IF (NOT MISSING(change)).
AGGREGATE OUTFILE=* /BREAK=instrument scale /n=N(change) /mean=MEAN(change) /sd=SD(change).
LIST.
SAVE TRANSLATE /OUTFILE="figures_sps_change.csv" /TYPE=CSV /FIELDNAMES /CELLS=VALUES /REPLACE.

`;

/** Truth values come as words and are 0 and 1 then. */
function reading(
  path: string,
  columns: readonly ColumnMeaning[],
  widthOf: (column: string) => number,
): string {
  const variables = columns.map(({ name, type }) => `  ${name} ${formatOf(type, widthOf(name))}`);
  const truths = columns.filter(({ type }) => type === 'boolean');
  const turned = truths.flatMap(({ name }) => [
    `RECODE ${name} ("true" = 1) ("false" = 0) (ELSE = SYSMIS) INTO n_${short(name)}.`,
    `DELETE VARIABLES ${name}.`,
    `RENAME VARIABLES (n_${short(name)} = ${name}).`,
  ]);
  const read = `GET DATA /TYPE=TXT /FILE=${quoted(path, '"', 'double')} /ENCODING="UTF8" /ARRANGEMENT=DELIMITED
 /DELIMITERS="," /QUALIFIER='"' /FIRSTCASE=2 /VARIABLES=
${variables.join('\n')}.`;
  return [read, ...turned].join('\n');
}

const numbersIn = (columns: readonly ColumnMeaning[]): string[] =>
  columns.flatMap(({ name, type }) => (type === 'string' || type === 'date' ? [] : [name]));

const short = (name: string): string => name.slice(0, 30);

function formatOf(type: ColumnMeaning['type'], width: number): string {
  if (type === 'integer') return 'F8.0';
  if (type === 'number') return 'F16.8';
  return `A${type === 'boolean' ? 5 : Math.max(1, width)}`;
}

function labels(columns: readonly ColumnMeaning[]): string {
  const meanings = columns.map(({ name, meaning }) => `  /${name} ${text(meaning)}`);
  const levels = columns.flatMap(({ name, type, levels }) =>
    levels && type !== 'boolean' ? [`VALUE LABELS ${name} ${valuesOf(levels, type)}.`] : [],
  );
  return [`VARIABLE LABELS\n${meanings.join('\n')}.`.replace('  /', '  '), ...levels].join('\n');
}

const valuesOf = (levels: Readonly<Record<string, string>>, type: ColumnMeaning['type']): string =>
  Object.entries(levels)
    .map(([value, label]) => `${type === 'string' ? text(value) : value} ${text(label)}`)
    .join(' ');

/** SPSS takes labels of 120 bytes and lines of 256. */
const text = (words: string): string => quoted(oneLine(words).slice(0, 110), '"', 'double');
