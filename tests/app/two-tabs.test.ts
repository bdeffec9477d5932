import { expect, test } from 'vitest';
import { beginEncounter } from '../../src/app/begin-encounter.ts';
import { openEncounter } from '../../src/app/run-encounter.ts';
import { MemoryEncounterStore } from '../../src/storage/memory-store.ts';
import { corridorWith, HandLocks } from '../support/ports.ts';
import { talk } from '../support/toys.ts';

/** Two tabs of one browser, the first of which has begun an encounter. */
async function twoTabs() {
  const disk = new MemoryEncounterStore();
  const locks = new HandLocks();
  const tab = () => corridorWith([talk], disk, { locks });
  const id = (await beginEncounter(tab(), talk.id)) ?? '';
  const open = async () => {
    const found = await openEncounter(tab(), id);
    if (found.kind !== 'run') throw new Error(found.kind);
    return found.encounter;
  };
  return { disk, first: await open(), open };
}

test('the second tab reads along and can do nothing', async () => {
  const { first, open } = await twoTabs();
  const second = await open();
  expect(second.elsewhere.current).toBe('open');
  await second.next();
  expect(second.current.log).toEqual([]);
  await first.next();
  await expect.poll(() => second.current.path).toEqual(first.current.path);
  expect(first.elsewhere.current).toBeNull();
});

test('the second tab continues where it stands, and the first reads along from then on', async () => {
  const { first, open } = await twoTabs();
  await first.next();
  const second = await open();
  await second.continueHere();
  expect(second.elsewhere.current).toBeNull();
  expect(second.current.path).toEqual(first.current.path);
  await second.next();
  await expect.poll(() => first.elsewhere.current).toBe('open');
  await expect.poll(() => first.current.path).toEqual(second.current.path);
  const { length } = second.current.log;
  await first.next();
  expect(first.current.log).toHaveLength(length);
});

test('a tab that has let go leaves it to the next', async () => {
  const { first, open } = await twoTabs();
  first.letGo();
  expect((await open()).elsewhere.current).toBeNull();
});

test('a tab that reads along says so when it is deleted', async () => {
  const { disk, first, open } = await twoTabs();
  const second = await open();
  await disk.remove(first.current.header.id);
  await expect.poll(() => second.elsewhere.current).toBe('deleted');
});
