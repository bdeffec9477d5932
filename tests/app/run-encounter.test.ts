import { describe, expect, test } from 'vitest';
import { beginAgain } from '../../src/app/begin-again.ts';
import { beginEncounter } from '../../src/app/begin-encounter.ts';
import { listEncounters, wholeRuns } from '../../src/app/encounter-list.ts';
import { openLookBack } from '../../src/app/look-back.ts';
import { deleteEncounter } from '../../src/app/played-before.ts';
import type { RunningEncounter } from '../../src/app/run-encounter.ts';
import { openEncounter } from '../../src/app/run-encounter.ts';
import { openPaused } from '../../src/app/pause-encounter.ts';
import { openChoices, storyOf } from '../../src/core/encounter/run.ts';
import type { EncounterStore } from '../../src/core/ports.ts';
import { StoreError } from '../../src/core/ports.ts';
import { MemoryEncounterStore } from '../../src/storage/memory-store.ts';
import { corridorWith } from '../support/ports.ts';
import { choice, ending, head, step, toy } from '../support/written.ts';

const scenario = toy(
  `${head('expertise')}start: first
steps:
${step('first', choice('a', 'expertise: 1', 'second') + choice('b', 'expertise: 0', 'second'))}${step(
    'second',
    choice('c', 'expertise: 1', 'end') + choice('d', 'expertise: 0', 'end'),
  )}endings:
${ending('end')}`,
);

async function begun(disk?: EncounterStore) {
  const corridor = corridorWith([scenario], disk);
  const id = await beginEncounter(corridor, 'toy');
  if (id === null) throw new Error('no such scenario');
  return { corridor, id, encounter: await opened(corridor, id) };
}

async function opened(corridor: ReturnType<typeof corridorWith>, id: string): Promise<RunningEncounter> {
  const found = await openEncounter(corridor, id);
  if (found.kind !== 'run') throw new Error(found.kind);
  return found.encounter;
}

async function say(encounter: RunningEncounter, ...choices: string[]) {
  for (const said of choices) {
    while (encounter.current.pending.length > 0) await encounter.next();
    await encounter.select(said);
    await encounter.choose();
  }
  while (encounter.current.pending.length > 0) await encounter.next();
}

describe('an encounter', () => {
  test('goes on at the same line after the page was lost', async () => {
    const { corridor, id, encounter } = await begun();
    await say(encounter, 'a');
    await encounter.select('d');
    const again = await opened(corridor, id);
    expect(again.current.path).toEqual(encounter.current.path);
    expect(again.current.selected).toBe('d');
    expect(openChoices(again.current)).toEqual(openChoices(encounter.current));
    expect(again.current.log.at(-1)).toMatchObject({ type: 'resumed' });
  });

  test('takes hurried deeds one after the other', async () => {
    const { encounter } = await begun();
    await Promise.all([
      encounter.next(),
      encounter.select('a'),
      encounter.select('b'),
      encounter.choose(),
      encounter.next(),
    ]);
    expect(encounter.current.log.map(({ type }) => type)).toEqual([
      'line-shown',
      'selected',
      'selected',
      'chosen',
      'line-shown',
    ]);
    expect(encounter.current.path).toMatchObject([{}, { choice: 'b', changedMind: true }, {}]);
  });

  test('does nothing for a deed that is not possible now', async () => {
    const { encounter } = await begun();
    for (const deed of [encounter.choose(), encounter.select('c'), encounter.select(null)]) await deed;
    expect(encounter.current.log).toEqual([]);
  });

  test('is paused, taken up again, and stepped out of unscored', async () => {
    const { corridor, id } = await begun();
    expect((await openPaused(corridor, id))?.current.status).toBe('paused');
    const again = await opened(corridor, id);
    expect(again.current.status).toBe('running');
    await again.stepOut();
    await again.next();
    expect((await wholeRuns(corridor)).map(({ status }) => status)).toEqual(['stepped-out']);
  });

  test('a choice is on record only when the disk has it', async () => {
    const disk = new MemoryEncounterStore();
    const { encounter } = await begun(disk);
    await say(encounter);
    await encounter.select('a');
    let keep = () => {};
    const waiting = new Promise<void>((resolve) => (keep = resolve));
    disk.append = () => waiting;
    const choosing = encounter.choose();
    await Promise.resolve();
    expect(storyOf(encounter.current).step).toBe('first');
    keep();
    await choosing;
    expect(storyOf(encounter.current).step).toBe('second');
  });

  test('goes on in memory, and says so, when the disk is full', async () => {
    const disk = new MemoryEncounterStore();
    const { corridor, encounter } = await begun(disk);
    await say(encounter, 'a');
    disk.append = () => Promise.reject(new StoreError('full'));
    await say(encounter, 'c');
    expect(corridor.keeper.trouble.current).toBe('full');
    expect(encounter.current.status).toBe('ended');
    const [run] = await wholeRuns(corridor);
    expect(run?.path).toEqual(encounter.current.path);
  });

  test('catches up with another tab that went on first', async () => {
    const disk = new MemoryEncounterStore();
    const { corridor, id, encounter } = await begun(disk);
    const elsewhere = await opened(corridor, id);
    await say(elsewhere, 'a');
    disk.append = () => Promise.reject(new StoreError('taken'));
    await encounter.next();
    expect(encounter.elsewhere.current).toBe('went-on');
    expect(encounter.current.path).toEqual(elsewhere.current.path);
  });
});

test('an encounter that another tab has deleted does not come back in part', async () => {
  const { corridor, id, encounter } = await begun();
  await say(encounter, 'a');
  await corridor.keeper.remove(id);
  await say(encounter, 'c');
  expect(encounter.elsewhere.current).toBe('deleted');
  expect(await listEncounters(corridor)).toEqual([]);
});

describe('beginning again', () => {
  test('is a linked attempt with all before that decision, and leaves the first alone', async () => {
    const { corridor, id, encounter } = await begun();
    await say(encounter, 'a', 'd');
    const lookBack = await openLookBack(corridor, id);
    const again = await opened(corridor, await beginAgain(corridor, encounter.current, 2));
    expect(again.current.header).toMatchObject({
      attempt: 2,
      again: { encounter: id, decision: 2 },
      afterLookBack: true,
    });
    expect(again.current.path).toMatchObject([
      { line: 'first-line' },
      { choice: 'a', changedMind: null, dwellMs: null },
      { line: 'second-line' },
    ]);
    await say(again, 'c');
    expect((await wholeRuns(corridor)).map(({ status }) => status)).toEqual(['ended', 'ended']);
    expect(lookBack?.current.path).toMatchObject([{}, {}, {}, { choice: 'd' }, {}]);
  });

  test('before any look back is an attempt that may be of record', async () => {
    const { corridor } = await begun();
    await beginEncounter(corridor, 'toy');
    const headers = (await wholeRuns(corridor)).map(({ header }) => [header.attempt, header.afterLookBack]);
    expect(headers.sort()).toEqual([
      [1, false],
      [2, false],
    ]);
  });
});

test('deleting an attempt that was looked back on does not make the next one of record', async () => {
  const { corridor, id, encounter } = await begun();
  await say(encounter, 'a', 'c');
  await openLookBack(corridor, id);
  const [played] = await listEncounters(corridor);
  if (played) await deleteEncounter(corridor, played);
  expect(await listEncounters(corridor)).toEqual([]);
  await beginEncounter(corridor, 'toy');
  const [next] = await wholeRuns(corridor);
  expect(next?.header).toMatchObject({ attempt: 2, afterLookBack: true });
  await corridor.keeper.eraseEverything();
  expect(await corridor.keeper.setting('played-toy')).toBeNull();
});

describe('looking back', () => {
  test('is noted once, and opens finished encounters alone', async () => {
    const { corridor, id, encounter } = await begun();
    expect(await openLookBack(corridor, id)).toBeNull();
    await say(encounter, 'a', 'c');
    await openLookBack(corridor, id);
    const lookBack = await openLookBack(corridor, id);
    expect(lookBack?.current.log.filter(({ type }) => type === 'looked-back')).toHaveLength(1);
    expect(await openLookBack(corridor, 'nobody')).toBeNull();
  });
});

test('a damaged encounter is listed as such, and the others work', async () => {
  const disk = new MemoryEncounterStore();
  const { corridor, id, encounter } = await begun(disk);
  await say(encounter, 'a', 'c');
  const kept = await disk.all();
  disk.all = () => Promise.resolve([...kept, { id: 'broken', header: null, events: [{}] }]);
  expect((await listEncounters(corridor)).map(({ kind }) => kind)).toEqual(['whole', 'damaged']);
  expect(await wholeRuns(corridor)).toMatchObject([{ header: { id } }]);
});
