import { describe, expect, test } from 'vitest';
import { beginAgain } from '../../src/app/begin-again.ts';
import { beginEncounter } from '../../src/app/begin-encounter.ts';
import { results } from '../../src/app/hand-back.ts';
import type { RunningEncounter } from '../../src/app/run-encounter.ts';
import { openEncounter } from '../../src/app/run-encounter.ts';
import { openSigns, storyOf } from '../../src/core/encounter/run.ts';
import { writeCsv } from '../../src/core/returns/csv.ts';
import { MemoryEncounterStore } from '../../src/storage/memory-store.ts';
import { corridorWith } from '../support/ports.ts';
import { watch } from '../support/toys.ts';

async function opened(corridor: ReturnType<typeof corridorWith>, id: string): Promise<RunningEncounter> {
  const found = await openEncounter(corridor, id);
  if (found.kind !== 'run') throw new Error(found.kind);
  return found.encounter;
}

async function hear(encounter: RunningEncounter) {
  while (encounter.current.pending.length > 0) await encounter.next();
}

async function say(encounter: RunningEncounter, choice: string) {
  await hear(encounter);
  await encounter.select(choice);
  await encounter.choose();
  await hear(encounter);
}

/** An encounter that stands where it asks what was noticed. */
async function asked(disk = new MemoryEncounterStore()) {
  const corridor = corridorWith([watch], disk);
  const id = (await beginEncounter(corridor, 'toy')) ?? '';
  const encounter = await opened(corridor, id);
  await say(encounter, 'look');
  return { corridor, id, encounter, disk };
}

const at = (encounter: RunningEncounter) => storyOf(encounter.current).step;

describe('what was noticed and written', () => {
  test('is kept with the order in which the signs were shown', async () => {
    const { encounter } = await asked();
    const shown = openSigns(encounter.current);
    await encounter.notice(shown.toReversed().slice(1));
    expect(encounter.current.log.at(-1)).toMatchObject({ type: 'noticed', signs: shown.slice(0, -1), shown });
    await encounter.reflect('  Tea?\n');
    expect(encounter.current.log.at(-1)).toMatchObject({ type: 'reflected', text: 'Tea?' });
    expect(at(encounter)).toBe('talk');
  });

  test('does not go on by asking for the next line', async () => {
    const { encounter } = await asked();
    await encounter.next();
    expect(at(encounter)).toBe('room');
  });

  test('is on record only when the disk has it', async () => {
    const { encounter, disk } = await asked();
    let keep = () => {};
    const waiting = new Promise<void>((resolve) => (keep = resolve));
    disk.append = () => waiting;
    const noticing = encounter.notice([]);
    await Promise.resolve();
    expect(at(encounter)).toBe('room');
    keep();
    await noticing;
    expect(at(encounter)).toBe('words');
  });

  test('is still there after the page was lost', async () => {
    const { corridor, id, encounter } = await asked();
    await encounter.notice(['tearful']);
    const again = await opened(corridor, id);
    expect(again.current.path).toEqual(encounter.current.path);
    await again.reflect('Tea?');
    expect((await opened(corridor, id)).current.path).toEqual(again.current.path);
  });

  test('is nothing where it is not asked for', async () => {
    const { encounter } = await asked();
    await encounter.reflect('Tea?');
    expect(at(encounter)).toBe('room');
    await encounter.notice(['sharp']);
    expect(encounter.current.log.at(-1)).toMatchObject({ type: 'noticed', signs: [] });
    const before = encounter.current.log;
    await encounter.notice([]);
    expect(encounter.current.log).toBe(before);
  });

  test('is cut where it is longer than can be read again', async () => {
    const { corridor, id, encounter } = await asked();
    await encounter.notice([]);
    await encounter.reflect('x'.repeat(3000));
    expect((await opened(corridor, id)).current.path.at(-1)).toMatchObject({ text: 'x'.repeat(2000) });
  });

  test('comes along when one begins again behind it, and is asked anew before it', async () => {
    const { corridor, encounter } = await asked();
    await encounter.notice(['tearful']);
    await encounter.reflect('Tea?');
    await say(encounter, 'plain');
    expect(encounter.current.status).toBe('ended');
    const behind = await opened(corridor, await beginAgain(corridor, encounter.current, 2));
    expect(at(behind)).toBe('talk');
    const told = behind.current.path.filter(({ kind }) => kind === 'noticed' || kind === 'reflected');
    expect(told).toMatchObject([{ signs: ['tearful'] }, { text: 'Tea?' }]);
    const before = await opened(corridor, await beginAgain(corridor, encounter.current, 1));
    expect(before.current.path).toMatchObject([{ kind: 'line' }]);
  });

  test('never leaves with the results', async () => {
    const { corridor, encounter } = await asked();
    await encounter.notice(['tearful']);
    await encounter.reflect('What I wrote.');
    await say(encounter, 'ask');
    const file = writeCsv(await results(corridor));
    expect(file.split('\r\n')).toHaveLength(4);
    expect(file).not.toContain('What I wrote.');
  });
});
