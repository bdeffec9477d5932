import { Decrypter } from 'age-encryption';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { anonymise } from '../../../src/core/returns/anonymise.ts';
import { codebook } from '../../../src/core/returns/codebook.ts';
import { writeCsv } from '../../../src/core/returns/csv.ts';
import { encounterTables } from '../../../src/core/returns/encounter-tables.ts';
import { finishedOf } from '../../../src/core/returns/finished.ts';
import type { Origin } from '../../../src/core/returns/origin.ts';
import { makeReturn } from '../../../src/core/returns/package.ts';
import { Play } from '../../support/play.ts';
import { returnTools } from '../../support/return-tools.ts';
import { talk, watch } from '../../support/toys.ts';

const talked = new Play(talk, { id: 'e'.repeat(16) }).choose('ask', 'listen', 'plan').run;
const watched = new Play(watch, { id: 'd'.repeat(16) })
  .choose('look')
  .notice('tearful')
  .reflect('What I wrote.')
  .choose('ask').run;
const tables = encounterTables(finishedOf([talked, watched], 'p'.repeat(16)));

const about = { study: 'two-schools', title: 'Two schools', version: '1.0.0' };
const returned = (recipients: readonly string[], some = tables, origin: Origin = 'participant') =>
  makeReturn(returnTools.packing, { ...about, origin, recipients }, some);
const filesIn = (content: Uint8Array) =>
  Object.entries(unzipSync(content)).map(([path, bytes]) => [path, strFromU8(bytes)] as const);

describe('a return', () => {
  test('holds each table, the codebook to them and two descriptions, in a fixed order', async () => {
    const { name, type, content } = await returned([]);
    expect([name, type]).toEqual(['two-schools-return.zip', 'application/zip']);
    const files = filesIn(content);
    const ordered = tables.toSorted((a, b) => a.name.localeCompare(b.name));
    expect(files.slice(0, -2)).toEqual([
      ...ordered.map((table) => [`data/study-twoschools_table-${table.name}_data.csv`, writeCsv(table)]),
      ['codebook.csv', writeCsv(anonymise(codebook, ordered))],
    ]);
    expect(files.slice(-2).map(([path]) => path)).toEqual(['datapackage.json', 'dataset_description.json']);
  });

  test.each(['test', 'simulated'] as const)(
    'that is %s says so in its name and its descriptions',
    async (origin) => {
      const { name, content } = await returned([], tables, origin);
      expect(name).toBe(`two-schools-${origin}-return.zip`);
      const texts = filesIn(content).slice(-2);
      for (const [, text] of texts) expect(text).toContain(`"${origin.toUpperCase()}: Two schools"`);
    },
  );

  test('is the same bytes whenever it is made, and in whatever order its tables come', async () => {
    const { content } = await returned([]);
    expect((await returned([], tables.toReversed())).content).toEqual(content);
  });

  test('is sealed where the study has keys, and each key opens it alone', async () => {
    const keys = [await returnTools.keys.make(), await returnTools.keys.make()];
    const { name, content } = await returned(keys.map(({ recipient }) => recipient));
    expect(name).toBe('two-schools-return.zip.age');
    const plain = await returned([]);
    for (const { identity } of keys) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      expect(await decrypter.decrypt(content)).toEqual(plain.content);
    }
  });

  test('holds nothing that was written in own words', async () => {
    const { content } = await returned([]);
    const all = Object.values(unzipSync(content)).map((bytes) => strFromU8(bytes));
    expect(all.join()).not.toContain('What I wrote.');
  });

  test('is never from two participants', async () => {
    const other = encounterTables(finishedOf([watched], 'q'.repeat(16)));
    await expect(returned([], [...tables.slice(0, 1), ...other.slice(1)])).rejects.toThrow('one participant');
  });

  test('is not made where it could not be sealed', async () => {
    await expect(returned(['age1nothing'])).rejects.toThrow('not a key');
  });
});
