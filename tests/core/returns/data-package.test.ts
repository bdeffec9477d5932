import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { poolFiles } from '../../../src/core/pool/pool-files.ts';
import { dataPackage } from '../../../src/core/returns/data-package.ts';
import { datasetDescription } from '../../../src/core/returns/dataset-description.ts';
import { participationTables } from '../../../src/core/returns/participation-return.ts';
import { DataPackageProfile } from '../../support/data-package-profile.ts';
import { simulatedPool, textOf } from '../../support/pool-package.ts';
import { fullStudy } from '../../support/simulated.ts';
import { returning } from '../../support/returning.ts';
import { TakePart } from '../../support/take-part.ts';

const tables = participationTables(returning(new TakePart(fullStudy)));
const about = { name: 'toy-return', title: 'A toy', version: '1.0.0', description: 'Of one.' };

interface Field {
  name: string;
  type: string;
  categories?: { value: string | number; label: string }[];
  constraints: { required: boolean; enum?: (string | number)[]; minimum?: number; maximum?: number };
}
const { resources } = dataPackage(
  about,
  tables.map((table) => ({ path: `data/${table.name}.csv`, table })),
) as { resources: { name: string; path: string; schema: { fields: Field[]; missingValues: string[] } }[] };
const fieldOf = (table: string, name: string) =>
  resources.find((one) => one.name === table)?.schema.fields.find((field) => field.name === name);

describe('datapackage.json', () => {
  test('has every table with its columns in their order', () => {
    expect(resources.map(({ name, schema }) => [name, schema.fields.map((field) => field.name)])).toEqual(
      tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]),
    );
    for (const { schema } of resources) expect(schema.missingValues).toEqual(['']);
  });

  test('is as the published profile asks, of a return and of a pool', async () => {
    const files = poolFiles(await simulatedPool(10)).find(({ name }) => name === 'datapackage.json');
    const returned = dataPackage(
      about,
      tables.map((table) => ({ path: `data/${table.name}.csv`, table })),
    );
    for (const made of [JSON.parse(JSON.stringify(returned)), JSON.parse(files ? textOf(files) : '')])
      expect(v.safeParse(DataPackageProfile, made).issues).toBeUndefined();
  });

  test('names the values where each has a name, and only of text and whole numbers', () => {
    const labelled = resources.flatMap(({ schema }) => schema.fields.filter((field) => field.categories));
    expect(new Set(labelled.map(({ type }) => type))).toEqual(new Set(['string', 'integer']));
    for (const { categories = [], constraints } of labelled) {
      expect(constraints.enum).toEqual(categories.map(({ value }) => value));
    }
    expect(fieldOf('answers', 'missing_reason')?.constraints).toMatchObject({
      required: false,
      enum: ['not_shown', 'skipped', 'prefer_not_to_say', 'withheld'],
    });
  });

  test('does not refuse the values of a rating that lie between its named ends', () => {
    const field = fieldOf('wide', 'pre_sure');
    expect(field).toMatchObject({ type: 'integer', constraints: { minimum: 0, maximum: 10 } });
    expect(field?.categories).toBeUndefined();
  });

  test('tells no time and nothing that differs from one return to the next', () => {
    const other = participationTables(returning(new TakePart(fullStudy), { participant: 'q'.repeat(16) }));
    const again = dataPackage(
      about,
      other.map((table) => ({ path: `data/${table.name}.csv`, table })),
    );
    expect(again).toMatchObject({ resources });
    expect(Object.keys(again)).not.toContain('created');
  });
});

test('dataset_description.json has each column once, and no others', () => {
  const description = datasetDescription(about, tables) as { variableMeasured: { name: string }[] };
  const names = description.variableMeasured.map(({ name }) => name);
  expect(new Set(names)).toEqual(new Set(tables.flatMap(({ columns }) => columns.map(({ name }) => name))));
  expect(new Set(names).size).toBe(names.length);
  expect(description).toMatchObject({ '@type': 'Dataset', name: 'A toy', description: 'Of one.' });
});
