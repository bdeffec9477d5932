import { expect, test } from 'vitest';
import { Marker } from '../../src/app/marker.ts';
import type { MarkStore } from '../../src/core/ports.ts';
import { StoreError } from '../../src/core/ports.ts';
import { MemoryEncounterStore } from '../../src/storage/memory-store.ts';
import { HandDisk } from '../support/hand-disk.ts';
import { Play } from '../support/play.ts';
import { corridorWith, digest, MemoryDevice, MemoryMarks } from '../support/ports.ts';
import { talk } from '../support/toys.ts';

const { run } = new Play(talk).choose('ask', 'listen');

/** A page that has kept a run. */
async function kept(disk: MemoryEncounterStore, marks: MarkStore = new MemoryMarks()) {
  const corridor = corridorWith([talk], disk, { marks });
  await corridor.keeper.begin(run.header, run.log);
  await corridor.keeper.lookForLosses();
  return marks;
}

/** What the next page says that opens on this disk. */
async function next(disk: MemoryEncounterStore, marks: MarkStore) {
  const { keeper } = corridorWith([talk], disk, { marks });
  await keeper.lookForLosses();
  return keeper;
}

const kinds = ({ losses }: { losses: { current: readonly { kind: string }[] } }) =>
  losses.current.map(({ kind }) => kind);

/** A disk that has lost some of what it was given. */
async function damaged(events: typeof run.log) {
  const disk = new MemoryEncounterStore();
  await disk.begin(run.header, events);
  return disk;
}

test('nothing is missing where nothing was lost', async () => {
  const disk = new MemoryEncounterStore();
  const keeper = await next(disk, await kept(disk));
  expect(kinds(keeper)).toEqual([]);
});

test('a database that comes back empty is noticed, and what is missing is named', async () => {
  const marks = await kept(new MemoryEncounterStore());
  const keeper = await next(new MemoryEncounterStore(), marks);
  expect(keeper.losses.current).toMatchObject([
    { kind: 'gone', mark: { encounter: run.header.id, title: talk.title, events: run.log.length } },
  ]);
});

test('a log that has lost its end is noticed', async () => {
  const marks = await kept(new MemoryEncounterStore());
  expect(kinds(await next(await damaged(run.log.slice(0, -1)), marks))).toEqual(['cut']);
});

test('a log whose last event is another is noticed', async () => {
  const marks = await kept(new MemoryEncounterStore());
  const altered = run.log.map((event, i) => (i === run.log.length - 1 ? { ...event, atMs: 1 } : event));
  expect(kinds(await next(await damaged(altered), marks))).toEqual(['altered']);
});

test('a database that has more than the marks is whole', async () => {
  const marks = new MemoryMarks();
  const disk = new MemoryEncounterStore();
  const corridor = corridorWith([talk], disk, { marks });
  await corridor.keeper.begin(run.header, run.log.slice(0, 3));
  await corridor.keeper.lookForLosses();
  await disk.append(run.log.slice(3));
  expect(kinds(await next(disk, marks))).toEqual([]);
});

test('what was deleted or erased is not missed', async () => {
  const disk = new MemoryEncounterStore();
  const marks = new MemoryMarks();
  const { keeper } = corridorWith([talk], disk, { marks });
  await keeper.begin(run.header, run.log);
  await keeper.remove(run.header.id);
  expect(kinds(await next(disk, marks))).toEqual([]);
  await kept(disk, marks);
  await keeper.eraseEverything();
  expect(kinds(await next(new MemoryEncounterStore(), marks))).toEqual([]);
});

test('what the disk refused to keep is not missed', async () => {
  const disk = new HandDisk();
  disk.begin = () => Promise.reject(new StoreError('full'));
  const marks = await kept(disk);
  expect(kinds(await next(new MemoryEncounterStore(), marks))).toEqual([]);
});

test('a loss that has been seen is not spoken of again', async () => {
  const marks = await kept(new MemoryEncounterStore());
  const keeper = await next(new MemoryEncounterStore(), marks);
  await keeper.acceptLosses();
  expect(kinds(keeper)).toEqual([]);
  expect(kinds(await next(new MemoryEncounterStore(), marks))).toEqual([]);
});

test('what comes quickly one after the other is marked once, as it stands at last', async () => {
  const noted: [string, number][] = [];
  const marks = new MemoryMarks();
  marks.note = async ({ encounter, events }) => void noted.push([encounter, events]);
  const marker = new Marker(marks, digest);
  const { header, log } = run;
  const other = { ...header, id: 'other' };
  const quickly = [1, 2, 3].map((events) => marker.mark(header, log.slice(0, events)));
  await Promise.all([...quickly, marker.mark(other, log.slice(0, 1))]);
  await marker.mark(header, log);
  expect(noted).toEqual([
    [header.id, 3],
    ['other', 1],
    [header.id, log.length],
  ]);
});

test('marks that cannot be kept take nothing from what the disk keeps', async () => {
  const disk = new MemoryEncounterStore();
  const marks = new MemoryMarks();
  marks.note = () => Promise.reject(new Error('no room'));
  await kept(disk, marks);
  expect(await disk.one(run.header.id)).toMatchObject({ events: run.log });
});

test('marks that cannot be cleared keep nothing else from being erased, and are said', async () => {
  const disk = new MemoryEncounterStore();
  const marks = new MemoryMarks();
  const device = new MemoryDevice();
  await device.keepSetting('country', 'AU');
  const { keeper } = corridorWith([talk], disk, { marks, device });
  marks.clear = () => Promise.reject(new StoreError('unavailable'));
  await expect(keeper.eraseEverything()).rejects.toMatchObject({ trouble: 'unavailable' });
  expect(await device.setting('country')).toBeNull();
});
