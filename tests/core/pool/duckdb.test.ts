import { DuckDBInstance } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { figuresOf, recordsIn } from '../../../src/core/pool/figures.ts';
import { tablePath } from '../../../src/core/returns/package.ts';
import { madeUpFolder } from '../../support/made-up-folder.ts';
import { simulatedPool, writePackage } from '../../support/pool-package.ts';

const pool = await simulatedPool(40);
const { study } = pool.published.study;

async function database() {
  const folder = madeUpFolder({});
  writePackage(pool, folder);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  onTestFinished(() => connection.closeSync());
  await connection.run(readFileSync(`${folder}/pool.sql`, 'utf8'));
  for (const { name } of pool.tables())
    await connection.run(`COPY ${name} FROM '${folder}/${tablePath(study, name)}' (FORMAT csv, HEADER true)`);
  return async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
}

test('in DuckDB pool.sql gives the figures that the page shows', async () => {
  const ask = await database();
  const found = new Map(
    (await ask('SELECT *, figure || \' \' || "of" AS name FROM figures')).map((row) => [row['name'], row]),
  );
  const figures = figuresOf(pool.tables());
  expect(found.size).toBe(figures.length);
  for (const { figure, of, n, mean, sd } of figures) {
    const row = found.get(`${figure} ${of}`);
    expect(Number(row?.['n']), `${figure} ${of}`).toBe(n);
    for (const [name, value] of Object.entries({ mean, sd })) {
      if (value === null) expect(row?.[name], `${figure} ${of}`).toBeNull();
      else expect(Number(row?.[name]), `${figure} ${of}`).toBeCloseTo(value, 9);
    }
  }
});

test('in DuckDB every score follows from the choices', async () => {
  const ask = await database();
  const apart = await ask(`
    SELECT s.encounter, s.theme FROM scores s
    FULL JOIN scores_from_choices c ON c.encounter = s.encounter AND c.theme = s.theme
    WHERE s.handled_percent IS NULL OR c.handled IS NULL OR ABS(s.handled_percent - c.handled) > 1e-9`);
  expect(apart).toEqual([]);
  expect(recordsIn(pool.tables(), 'scores').length).toBeGreaterThan(50);
});
