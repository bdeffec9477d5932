import type { ColumnMeaning } from '../../returns/table.ts';
import type { Scripted } from './script.ts';
import { oneLine, quoted } from './script.ts';

const types: Record<ColumnMeaning['type'], string> = {
  string: 'TEXT',
  integer: 'INTEGER',
  number: 'DOUBLE PRECISION',
  boolean: 'BOOLEAN',
  date: 'DATE',
};
const themes = ['exp', 'conf', 'stig', 'bound'] as const;
const themeName = { exp: 'expertise', conf: 'confidentiality', stig: 'stigma', bound: 'boundaries' } as const;

/** Typed tables and a view for each figure that the page shows, in SQL that DuckDB and PostgreSQL both take. */
export function poolSql(scripted: Scripted): string {
  const { title, version, tables } = scripted;
  const creates = tables.map(({ name, columns }) => {
    const lines = columns.map(
      ({ name: column, type }) => `  ${quoted(column, '"', 'double')} ${types[type]}`,
    );
    return `CREATE TABLE ${name} (\n${lines.join(',\n')}\n);`;
  });
  const loads = tables.map(
    ({ name }) => `--   COPY ${name} FROM '${scripted.pathOf(name)}' (FORMAT csv, HEADER true);`,
  );
  const psql = tables.map(
    ({ name }) => `--   \\copy ${name} FROM '${scripted.pathOf(name)}' (FORMAT csv, HEADER true)`,
  );
  const rows = tables.map(
    ({ name }) =>
      `SELECT 'rows' AS figure, '${name}' AS "of", COUNT(*) AS n, CAST(NULL AS DOUBLE PRECISION) AS mean, CAST(NULL AS DOUBLE PRECISION) AS sd FROM ${name}`,
  );
  return `-- ${oneLine(title)}, version ${oneLine(version)}: typed tables, and a view for each figure that Corridor shows.
-- Plain SQL: it runs in DuckDB, in PostgreSQL and in the SQL engine of a cluster.
--
-- In the folder of the package, with DuckDB (duckdb pool.duckdb < pool.sql), then:
${loads.join('\n')}
-- or with PostgreSQL (psql -f pool.sql), then:
${psql.join('\n')}
-- and in either: SELECT * FROM figures;

${creates.join('\n\n')}

${handled}-- The same from the choices alone, to hold the table of scores against.
CREATE VIEW scores_from_choices AS
${themes.map(fromChoices).join('\nUNION ALL\n')};

${change}CREATE VIEW figures AS
${rows.join('\nUNION ALL\n')}
${others}`;
}

const fromChoices = (theme: (typeof themes)[number]): string =>
  `SELECT encounter, '${themeName[theme]}' AS theme,
  100.0 * SUM(weight * (${theme}_rating - ${theme}_lowest)) / SUM(weight * (${theme}_highest - ${theme}_lowest)) AS handled
FROM choices
WHERE safety <> 'act_now' AND ${theme}_highest > ${theme}_lowest
GROUP BY encounter`;

const handled = `-- How a person handled a concern: all that they earned, of all that they could have, in their encounters of record.
CREATE VIEW handled_by_person AS
SELECT participant, theme, 100.0 * SUM(handled_earned) / SUM(handled_possible) AS handled
FROM scores
WHERE of_record
GROUP BY participant, theme;

`;

const change = `-- After minus before, of those who answered both.
CREATE VIEW change_by_person AS
SELECT b.participant, b.instrument, b.scale, a.score - b.score AS change
FROM scales b
JOIN scales a ON a.participant = b.participant AND a.instrument = b.instrument AND a.scale = b.scale
WHERE b.wave = 'before' AND a.wave = 'after' AND a.score IS NOT NULL AND b.score IS NOT NULL;

`;

const others = `UNION ALL
SELECT 'handled', theme, COUNT(*), AVG(handled), STDDEV_SAMP(handled) FROM handled_by_person GROUP BY theme
UNION ALL
SELECT 'scale', wave || ' ' || instrument || ' ' || scale, COUNT(*), AVG(score), STDDEV_SAMP(score)
FROM scales WHERE score IS NOT NULL GROUP BY wave, instrument, scale
UNION ALL
SELECT 'change', instrument || ' ' || scale, COUNT(*), AVG(change), STDDEV_SAMP(change)
FROM change_by_person GROUP BY instrument, scale;
`;
