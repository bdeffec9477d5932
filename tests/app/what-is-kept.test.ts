import { expect, test } from 'vitest';
import { whatIsKept } from '../../src/app/what-is-kept.ts';
import { play, Play } from '../support/play.ts';
import { corridorWith } from '../support/ports.ts';
import { talk } from '../support/toys.ts';

test('counts what is on this device, also what cannot be read', async () => {
  const corridor = corridorWith([talk]);
  expect(await whatIsKept(corridor)).toMatchObject({ encounters: 0, answers: 0, kilobytes: 0 });
  const other = new Play(talk, { id: 'e000000000000002' }).choose('ask');
  for (const { run } of [play(talk).choose('ask', 'listen'), other]) {
    await corridor.keeper.begin(run.header, run.log);
  }
  const torn = new Play(talk, { id: 'e000000000000003' }).choose('ask').run;
  await corridor.keeper.begin(torn.header, torn.log.slice(1));
  expect(await whatIsKept(corridor)).toMatchObject({
    encounters: 2,
    answers: 3,
    written: 0,
    participations: 0,
    damaged: 1,
  });
  expect((await whatIsKept(corridor)).kilobytes).toBeGreaterThan(1);
});
