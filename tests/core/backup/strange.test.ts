import { expect, test } from 'vitest';
import { readBackup } from '../../../src/core/backup/backup.ts';
import { debrief } from '../../../src/core/encounter/debrief.ts';
import { readEncounter } from '../../../src/core/encounter/record.ts';
import { encounterTables } from '../../../src/core/returns/encounter-tables.ts';
import { finishedOf } from '../../../src/core/returns/finished.ts';
import { strangeCopy, strangeEncounters } from '../../support/hostile/strange-copy.ts';
import { digest } from '../../support/ports.ts';

test('a copy of encounters that no Corridor has written opens, since a damaged device has such', async () => {
  expect(await readBackup(await strangeCopy, digest)).toMatchObject({ ok: true });
});

test('what does not fit in it is damaged, and what does can be looked back on and handed back', () => {
  const read = strangeEncounters.map(readEncounter);
  const runs = read.flatMap((encounter) => (encounter.kind === 'whole' ? [encounter.run] : []));
  const damaged = read.filter(({ kind }) => kind === 'damaged').map(({ id }) => id.slice(7, 8));
  expect(damaged).toEqual(['1', '2', '3', '5', '6', '0']);
  for (const run of runs) expect(debrief(run).turns.length).toBeLessThan(10);
  // None has ended, so none has a row.
  for (const { rows } of encounterTables(finishedOf(runs, ''))) expect(rows).toEqual([]);
});
