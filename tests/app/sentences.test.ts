import { expect, test } from 'vitest';
import { otherWays } from '../../src/app/other-ways.ts';
import { results } from '../../src/app/hand-back.ts';
import { keepSentenceOf } from '../../src/app/sentences.ts';
import { mostSentence } from '../../src/core/encounter/event.ts';
import { sentenceIn } from '../../src/core/encounter/looking-back.ts';
import { wholeRuns } from '../../src/app/encounter-list.ts';
import { Play } from '../support/play.ts';
import { corridorWith } from '../support/ports.ts';
import { talk } from '../support/toys.ts';

async function kept(...plays: Play[]) {
  const corridor = corridorWith([talk]);
  for (const { run } of plays) await corridor.keeper.begin(run.header, run.log);
  return corridor;
}
const ended = (n: number, ...choices: string[]) =>
  new Play(talk, { id: `e00000000000000${n}`, startedAtMs: n }).choose(...choices);

test('a sentence is kept, cut, changed and taken away, and is in no results', async () => {
  const corridor = await kept(ended(1, 'ask', 'listen', 'plan'));
  const sentence = async () => sentenceIn((await wholeRuns(corridor))[0]?.log ?? []);
  await keepSentenceOf(corridor, 'e000000000000001', `  zebra ${'x'.repeat(400)}`);
  expect(await sentence()).toHaveLength(mostSentence);
  expect(JSON.stringify(await results(corridor))).not.toContain('zebra');
  await keepSentenceOf(corridor, 'e000000000000001', '');
  expect(await sentence()).toBe('');
});

test('ways of other attempts are known once these have ended', async () => {
  const [first, second, running] = [
    ended(1, 'ask', 'listen', 'plan'),
    ended(2, 'wave', 'listen', 'plan'),
    ended(3, 'ask', 'fix'),
  ];
  const corridor = await kept(first, second, running);
  const ways = await otherWays(corridor, first.run);
  expect(ways.get('first wave')).toBe('e000000000000002');
  expect(ways.has('first ask')).toBe(false);
  expect(ways.has('second fix')).toBe(false);
});
