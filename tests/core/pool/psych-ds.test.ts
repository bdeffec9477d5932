import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { poolFiles } from '../../../src/core/pool/pool-files.ts';
import { packageFiles } from '../../../src/core/returns/package.ts';
import { simulatedPool, textOf } from '../../support/pool-package.ts';

const pool = await simulatedPool(10);
const { study, title, version } = pool.published.study;
const packages = {
  'a pool': poolFiles(pool).map((file) => ({ name: file.name, text: textOf(file) })),
  'a return': packageFiles({ study, title, version, origin: 'simulated' }, pool.tables()),
};

/** The rules of Psych-DS that are errors where they are broken (psych-ds.github.io). */
describe.each(Object.entries(packages))('by the rules of Psych-DS, the package of %s', (_, files) => {
  const textOfFile = (name: string) => files.find((file) => file.name === name)?.text ?? '';
  const dataFiles = files.filter(({ name }) => name.startsWith('data/'));
  const description = JSON.parse(textOfFile('dataset_description.json')) as {
    '@context': string;
    '@type': string;
    name: string;
    description: string;
    variableMeasured: { '@type': string; name: string }[];
  };
  const rowsOf = (text: string) => Papa.parse<string[]>(text, { skipEmptyLines: true, delimiter: ',' }).data;

  test('has a description at its root that schema.org can read', () => {
    expect(description).toMatchObject({ '@context': 'https://schema.org/', '@type': 'Dataset' });
    expect(description.name).not.toBe('');
    expect(description.description).not.toBe('');
    for (const variable of description.variableMeasured)
      expect(variable).toMatchObject({ '@type': 'PropertyValue', name: expect.stringMatching(/./) });
  });

  test('has data in files that are named by keywords, and no file that is empty', () => {
    expect(dataFiles.length).toBeGreaterThan(5);
    for (const { name } of dataFiles)
      expect(name).toMatch(/^data\/[a-z]+-[a-zA-Z0-9]+(?:_[a-z]+-[a-zA-Z0-9]+)*_data\.csv$/);
    for (const { text } of files) expect(text).not.toBe('');
  });

  test('has a header in every file of data and as many cells in every row', () => {
    for (const { text } of dataFiles) {
      const [header = [], ...rows] = rowsOf(text);
      expect(header.length).toBeGreaterThan(0);
      expect(header).not.toContain('row_id');
      for (const row of rows) expect(row).toHaveLength(header.length);
    }
  });

  test('describes every column of its data, and no other', () => {
    const described = new Set(description.variableMeasured.map(({ name }) => name));
    const used = new Set(dataFiles.flatMap(({ text }) => rowsOf(text)[0] ?? []));
    expect(used).toEqual(described);
  });
});
