import { describe, expect, test } from 'vitest';
import { beginAgain } from '../../src/app/begin-again.ts';
import { beginEncounter } from '../../src/app/begin-encounter.ts';
import { listEncounters } from '../../src/app/encounter-list.ts';
import { openLookBack } from '../../src/app/look-back.ts';
import { openEncounter } from '../../src/app/run-encounter.ts';
import { debrief } from '../../src/core/encounter/debrief.ts';
import { scoredBy } from '../../src/core/encounter/decisions.ts';
import { canonicalJson } from '../../src/core/encounter/header.ts';
import type { Run } from '../../src/core/encounter/run.ts';
import { storyOf } from '../../src/core/encounter/run.ts';
import { handled } from '../../src/core/encounter/score.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { corridorWith, digest, libraryOf } from '../support/ports.ts';
import { choice, ending, head, step, toy } from '../support/written.ts';

const written = `${head('expertise')}variables:
  trust: { from: 0, to: 3, start: 1 }
start: first
steps:
${step('first', choice('a', 'expertise: 1', 'second', 'adds: { trust: 1 }') + choice('b', 'expertise: 0', 'second'))}${step(
  'second',
  choice('c', 'expertise: 2', 'third') +
    choice('d', 'expertise: 0', 'third', 'when: { trust: { at-most: 2 } }'),
)}${step('third', choice('e', 'expertise: 1', 'end') + choice('f', 'expertise: -1', 'end'))}endings:
${ending('end')}`;

const before = toy(written);

/** Every way in which an author may change a scenario that students have begun. */
const edits: readonly (readonly [string, string])[] = [
  ['a step is removed', written.replace(/ {2}third:[^]*(?=endings:)/, '').replaceAll('to: third', 'to: end')],
  ['a step gets another id', written.replaceAll('third', 'later')],
  ['a step is put in between', written.replace('to: second,', 'to: third,')],
  ['a choice gets another id', written.replaceAll('id: a,', 'id: z,')],
  [
    'a choice is removed',
    written
      .replace(/.*id: d,.*\n/, '')

      .replace(/variables:\n.*\n/, '')
      .replace(', adds: { trust: 1 }', ''),
  ],
  [
    'ratings are changed',
    written.replace('expertise: 2', 'expertise: 1').replace('expertise: 1 }', 'expertise: 2 }'),
  ],
  [
    'a line is rewritten and gets another id',
    written.replaceAll('second-line', 'other-line').replace('second?', 'other?'),
  ],
  ['a condition is turned round', written.replace('at-most: 2', 'at-least: 2')],
  ['an ending is changed', written.replaceAll('end-line', 'last-line').replace('the end', 'another end')],
  ['the variable has other bounds', written.replace('to: 3, start: 1', 'to: 9, start: 2')],
  ['themes are changed', written.replaceAll('expertise', 'stigma')],
  ['a factor is added', `${written}factors:\n  season: [summer, winter]\n`],
];

type Corridor = ReturnType<typeof corridorWith>;

/** The same device with a build that has another version of the scenario. */
const updated = (corridor: Corridor, scenario: Scenario): Corridor => ({
  ...corridor,
  library: libraryOf(scenario),
});

async function begun(corridor: Corridor, ...choices: string[]): Promise<string> {
  const id = await beginEncounter(corridor, 'toy');
  if (id === null) throw new Error('no such scenario');
  await playOn(corridor, id, ...choices);
  return id;
}

async function playOn(corridor: Corridor, id: string, ...choices: string[]): Promise<Run> {
  const opened = await openEncounter(corridor, id);
  if (opened.kind !== 'run') throw new Error(opened.kind);
  const { encounter } = opened;
  const hear = async () => {
    while (encounter.current.pending.length > 0) await encounter.next();
  };
  for (const said of choices) {
    await hear();
    await encounter.select(said);
    await encounter.choose();
    await hear();
  }
  return encounter.current;
}

describe.each(edits)('when %s', (_, text) => {
  const after = toy(text.replace('version: 1.0.0', 'version: 1.1.0'));

  test('the edit is one', () => {
    expect(canonicalJson({ ...after, version: before.version })).not.toBe(canonicalJson(before));
  });

  test('an encounter that was under way goes on and ends on the version it began with', async () => {
    const corridor = corridorWith([before]);
    const id = await begun(corridor, 'a');
    const run = await playOn(updated(corridor, after), id, 'c', 'e');
    expect(run.status).toBe('ended');
    expect(run.header.scenario).toEqual(before);
    expect(run.header.scenarioHash).toBe(await digest.sha256(canonicalJson(before)));
    expect(storyOf(run).step).toBe('end');
    expect(handled(scoredBy(run)).expertise).toEqual({ earned: 5, possible: 5, k: 3 });
  });

  test('an encounter that has ended looks back, and begins again, on the version it was played on', async () => {
    const corridor = corridorWith([before]);
    const id = await begun(corridor, 'b', 'd', 'f');
    const later = updated(corridor, after);
    const lookBack = await openLookBack(later, id);
    if (!lookBack) throw new Error('no look back');
    expect(debrief(lookBack.current).turns.map((turn) => turn.choice.id)).toEqual(['b', 'd', 'f']);
    expect(handled(scoredBy(lookBack.current)).expertise).toEqual({ earned: 0, possible: 5, k: 3 });
    const again = await beginAgain(later, lookBack.current, 2);
    expect((await playOn(later, again, 'c', 'e')).header.scenario).toEqual(before);
  });

  test('an encounter that is begun now is begun on the new version', async () => {
    const corridor = corridorWith([before]);
    await begun(corridor, 'a');
    const later = updated(corridor, after);
    const run = await playOn(later, await begun(later));
    expect(run.header.scenario).toEqual(after);
    expect(run.header).toMatchObject({ attempt: 2, scenarioHash: await digest.sha256(canonicalJson(after)) });
    expect((await listEncounters(later)).map(({ kind }) => kind)).toEqual(['whole', 'whole']);
  });
});
