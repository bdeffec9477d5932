import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import Papa from 'papaparse';

export type Row = Record<string, string>;

export async function rowsOf(download: Download): Promise<Row[]> {
  expect(download.suggestedFilename()).toBe('corridor-results.csv');
  const { data, errors } = Papa.parse<Row>(readFileSync(await download.path(), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

const columns = { Expertise: 'exp', Confidentiality: 'conf', Stigma: 'stig', Boundaries: 'bound' };

/** The bands that the rows of one encounter give, worked out from the file alone. */
function bandsOf(rows: readonly Row[]) {
  return Object.entries(columns).flatMap(([theme, column]) => {
    let [earned, possible, k] = [0, 0, 0];
    for (const row of rows) {
      const cell = (name: string) => Number(row[`${column}_${name}`]);
      if (row[`${column}_rating`] === '' || cell('highest') === cell('lowest')) continue;
      possible += Number(row['weight']) * (cell('highest') - cell('lowest'));
      earned += Number(row['weight']) * (cell('rating') - cell('lowest'));
      if (row['kind'] === 'choice') k += 1;
    }
    if (k < 3) return [];
    const [middle, half] = [(100 * earned) / possible, (1.2816 * 36) / Math.sqrt(k)];
    return [{ theme, k, from: Math.max(0, middle - half), to: Math.min(100, middle + half) }];
  });
}

/** On the look back: the bands on screen are those that the file gives. */
export async function expectBandsFrom(page: Page, rows: readonly Row[]) {
  const bands = bandsOf(rows);
  expect(bands.length).toBeGreaterThan(0);
  for (const { theme, k, from, to } of bands) {
    const shown = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: theme }) });
    await expect(shown).toContainText(`from ${k} decision`);
    const bar = shown.locator('svg');
    expect(Number(await bar.getAttribute('data-from'))).toBeCloseTo(from, 6);
    expect(Number(await bar.getAttribute('data-to'))).toBeCloseTo(to, 6);
  }
}
