import { expect, test } from 'vitest';
import { heardBefore } from '../../src/app/heard-before.ts';
import { Play, play } from '../support/play.ts';
import { corridorWith } from '../support/ports.ts';
import { talk } from '../support/toys.ts';

async function after(...played: Play[]) {
  const corridor = corridorWith([talk]);
  for (const { run } of played) await corridor.keeper.begin(run.header, run.log);
  return corridor;
}
const second = { id: 'e000000000000002', attempt: 2 };

test('a second attempt has heard what the first has shown, and no more', async () => {
  const first = play(talk).happen({ type: 'line-shown', line: 'waits' });
  const corridor = await after(first);
  expect([...(await heardBefore(corridor, new Play(talk, second).run))]).toEqual(['waits']);
});

test('an attempt that is taken up again has heard nothing of a later one', async () => {
  const third = new Play(talk, { id: 'e000000000000003', attempt: 3 }).happen({
    type: 'line-shown',
    line: 'waits',
  });
  const corridor = await after(third);
  expect((await heardBefore(corridor, new Play(talk, second).run)).size).toBe(0);
});

test('a first attempt has heard nothing, nor has one in a study, nor one of another scenario', async () => {
  const first = play(talk).happen({ type: 'line-shown', line: 'waits' });
  const corridor = await after(first);
  const none = [
    new Play(talk, { id: 'e000000000000003' }),
    new Play(talk, { ...second, participation: 'p000000000000001' }),
    new Play({ ...talk, id: 'another' }, second),
  ];
  for (const { run } of none) expect((await heardBefore(corridor, run)).size).toBe(0);
});
