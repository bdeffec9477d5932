import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mergeBackup } from '../../src/core/backup/merge.ts';
import { DexieCopyStore } from '../../src/storage/copy-store.ts';
import { Database } from '../../src/storage/database.ts';
import { DexieDeviceStore } from '../../src/storage/device-store.ts';
import { DexieEncounterStore } from '../../src/storage/encounter-store.ts';
import { Play } from '../support/play.ts';
import { countingRandom, digest } from '../support/ports.ts';
import { talk } from '../support/toys.ts';

const { run } = new Play(talk).choose('ask', 'listen');

const open = (name: string) => {
  const database = new Database(name);
  const device = new DexieDeviceStore(database, countingRandom());
  const disk = new DexieEncounterStore(database);
  return { database, device, disk, copies: new DexieCopyStore(database, device) };
};
let [old, other] = [open('old'), open('other')];
beforeEach(async () => {
  [old, other] = [open('old'), open('other')];
  await old.disk.begin(run.header, run.log);
  await old.device.keepSetting('country', 'AU');
});
afterEach(() => Promise.all([old.database.delete(), other.database.delete()]));

test('everything there is comes into another browser, its secret included', async () => {
  const copy = await old.copies.everything();
  expect(copy.encounters).toEqual([{ id: run.header.id, header: run.header, events: run.log }]);
  await other.copies.add(await mergeBackup(await other.copies.everything(), copy, digest));
  expect(await other.copies.everything()).toEqual(copy);
  expect(await other.device.setting('country')).toBe('AU');
});

test('a log that goes on further is taken up where it ended', async () => {
  await other.disk.begin(run.header, run.log.slice(0, 3));
  const there = await other.copies.everything();
  await other.copies.add(await mergeBackup(there, await old.copies.everything(), digest));
  expect((await other.disk.one(run.header.id))?.events).toEqual(run.log);
});

test('where something has changed since it was worked out, nothing at all is added', async () => {
  await other.disk.begin(run.header, run.log.slice(0, 3));
  const merge = await mergeBackup(await other.copies.everything(), await old.copies.everything(), digest);
  await other.disk.append([{ ...run.log[3]!, id: 'a'.repeat(16) }]);
  await expect(other.copies.add(merge)).rejects.toMatchObject({ trouble: 'taken' });
  expect((await other.disk.one(run.header.id))?.events).toHaveLength(4);
  expect(await other.device.setting('country')).toBeNull();
});

test('an encounter that was deleted in the meantime is not brought back in part', async () => {
  await other.disk.begin(run.header, run.log.slice(0, 3));
  const merge = await mergeBackup(await other.copies.everything(), await old.copies.everything(), digest);
  await other.disk.remove(run.header.id);
  await expect(other.copies.add(merge)).rejects.toMatchObject({ trouble: 'taken' });
  expect(await other.disk.all()).toEqual([]);
});
