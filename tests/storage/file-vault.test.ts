import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mergeBackup } from '../../src/core/backup/merge.ts';
import type { OpenVault } from '../../src/core/vault.ts';
import { Database } from '../../src/storage/database.ts';
import { FileVault } from '../../src/storage/file-vault.ts';
import { Play } from '../support/play.ts';
import { countingRandom, digest } from '../support/ports.ts';
import { talk } from '../support/toys.ts';

const passphrase = 'teapot lantern gravel swan';
const { run } = new Play(talk).choose('ask', 'listen');
const names: string[] = [];

function tab(name = 'file') {
  if (!names.includes(name)) names.push(name);
  const erased = vi.fn();
  const database = new Database(name);
  return { database, erased, vault: new FileVault(database, undefined, countingRandom(), erased) };
}

const opened = (vault: OpenVault | null): OpenVault => {
  if (!vault) throw new Error('it does not open');
  return vault;
};

let first = tab();
beforeEach(() => {
  first = tab();
});
afterEach(() => Promise.all(names.splice(0).map((name) => new Database(name).delete())));

test('what is kept under a passphrase is there for the next tab that knows it', async () => {
  expect(await first.vault.state()).toBe('empty');
  await opened(await first.vault.begin(passphrase)).disk.begin(run.header, run.log);
  const second = tab();
  expect(await second.vault.state()).toBe('sealed');
  expect(await second.vault.open('teapot lantern gravel swam')).toBeNull();
  const { disk } = opened(await second.vault.open(passphrase));
  expect(await disk.one(run.header.id)).toMatchObject({ header: run.header, events: run.log });
});

test('a passphrase that another tab has set is not replaced', async () => {
  await opened(await first.vault.begin(passphrase)).disk.begin(run.header, run.log);
  expect(await tab().vault.begin('another passphrase')).toBeNull();
  expect(await opened(await tab().vault.open(passphrase)).disk.all()).toHaveLength(1);
});

test('erasing without the passphrase leaves nothing, and every open tab is told', async () => {
  await opened(await first.vault.begin(passphrase)).disk.begin(run.header, run.log);
  const second = tab();
  await second.vault.erase();
  expect(first.erased).toHaveBeenCalledOnce();
  expect(await second.vault.state()).toBe('empty');
  expect(await opened(await second.vault.begin(passphrase)).disk.all()).toEqual([]);
});

test('erasing everything from within says that nothing is left', async () => {
  const { device } = opened(await first.vault.begin(passphrase));
  await device.eraseEverything();
  expect(first.erased).toHaveBeenCalledOnce();
  expect(await first.vault.state()).toBe('empty');
});

test('a browser without a database is told from a newer Corridor’s database', async () => {
  const { database, vault } = tab('newer');
  await database.meta.put({ key: 'schema', value: 99 });
  database.close();
  expect(await tab('newer').vault.state()).toBe('newer');
  vi.spyOn(first.database, 'ask').mockRejectedValue(new DOMException('no', 'SecurityError'));
  expect(await first.vault.state()).toBe('none');
  expect(vault).toBeTruthy();
});

test('a copy brings everything into another vault, but for where the file lay', async () => {
  const old = opened(await first.vault.begin(passphrase));
  await old.disk.begin(run.header, run.log);
  await old.device.keepSetting('played-talk', '3 looked-back');
  await old.device.keepSetting('opened-from', '/home/here/corridor.html');
  const copy = await old.copies.everything();
  expect(copy.settings).toEqual({ 'played-talk': '3 looked-back' });

  const other = opened(await tab('other').vault.begin('another passphrase'));
  await other.copies.add(await mergeBackup(await other.copies.everything(), copy, digest));
  expect(await other.copies.everything()).toEqual(copy);
  expect(await other.device.setting('played-talk')).toBe('3 looked-back');
  const { database } = tab('other');
  expect(JSON.stringify(await database.encounters.toArray())).not.toContain(talk.title);
});

test('a log that goes on further in a copy is taken up where it ended, and nothing where that changed', async () => {
  const old = opened(await first.vault.begin(passphrase));
  await old.disk.begin(run.header, run.log);
  const other = opened(await tab('other').vault.begin(passphrase));
  await other.disk.begin(run.header, run.log.slice(0, 3));
  const merge = await mergeBackup(await other.copies.everything(), await old.copies.everything(), digest);
  await other.copies.add(merge);
  expect((await other.disk.one(run.header.id))?.events).toEqual(run.log);
  await expect(other.copies.add(merge)).rejects.toMatchObject({ trouble: 'taken' });
});
