import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { openShared, removeLeftovers } from '../../src/storage/shared-computer.ts';
import { webRandom } from '../../src/storage/web-crypto.ts';
import { Play } from '../support/play.ts';
import { HandLocks } from '../support/ports.ts';
import { talk } from '../support/toys.ts';

const { run } = new Play(talk).choose('ask');

test('a sitting that is over is removed at the next start, one that another tab is in is not', async () => {
  const locks = new HandLocks();
  const sittings = [await openShared(webRandom, locks), await openShared(webRandom, locks)];
  for (const { disk } of sittings) await disk.begin(run.header, run.log);
  const [over, open] = await Dexie.getDatabaseNames();
  locks.crash(over ?? '');
  await removeLeftovers(locks);
  expect(await Dexie.getDatabaseNames()).toEqual([open]);
  await removeLeftovers(new HandLocks());
  expect(await Dexie.getDatabaseNames()).toEqual([]);
});

test('no sitting reads what another has kept', async () => {
  const locks = new HandLocks();
  const first = await openShared(webRandom, locks);
  await first.disk.begin(run.header, run.log);
  expect(await first.disk.one(run.header.id)).toMatchObject({ header: run.header, events: run.log });
  expect(await (await openShared(webRandom, locks)).disk.all()).toEqual([]);
  await first.device.eraseEverything();
});
