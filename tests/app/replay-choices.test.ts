import { describe, expect, test } from 'vitest';
import { replayChoices } from '../../src/app/replay-choices.ts';
import { beginEncounter } from '../../src/app/begin-encounter.ts';
import { openEncounter } from '../../src/app/run-encounter.ts';
import { goesOn, openChoices, openSigns, storyOf } from '../../src/core/encounter/run.ts';
import type { Run } from '../../src/core/encounter/run.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { corridorWith, HandLocks, libraryOf } from '../support/ports.ts';
import { watch } from '../support/toys.ts';
import { choice, ending, head, toy } from '../support/written.ts';

const written = `${head('expertise')}factors:
  relationship: [friend, co-located]
start: first
steps:
  first:
    lines:
      - { id: one, text: "One." }
      - { id: two, text: "Two." }
    choices:
${choice('a', 'expertise: 1', 'walk')}${choice('b', 'expertise: 0', 'walk')}  walk:
    lines:
      - { id: three, text: "Three." }
      - { id: four, text: "Four." }
    to: second
  second:
    lines: [{ id: five, text: "Five." }]
    choices:
${choice('c', 'expertise: 1', 'end')}${choice('d', 'expertise: 0', 'end')}endings:
${ending('end')}`;
const before = toy(written);

/** Each deed is `next`, or the id of a choice that is made. */
async function played(corridor: ReturnType<typeof corridorWith>, ...deeds: string[]): Promise<string> {
  const id = await beginEncounter(corridor, before.id);
  const opened = id === null ? null : await openEncounter(corridor, id);
  if (opened?.kind !== 'run' || id === null) throw new Error('it cannot be begun');
  for (const deed of deeds) {
    if (deed === 'next') await opened.encounter.next();
    else {
      await opened.encounter.select(deed);
      await opened.encounter.choose();
    }
  }
  return id;
}

async function replayed(after: Scenario, ...deeds: string[]): Promise<Run> {
  const corridor = corridorWith([before]);
  const id = await played(corridor, ...deeds);
  const run = await replayChoices({ ...corridor, library: libraryOf(after) }, id);
  if (!run) throw new Error('nothing was played again');
  expect(run.header.scenario).toEqual(after);
  return run;
}

/** Where a run stands, what was said there last, and what comes. */
const stand = (run: Run) => {
  const last = run.path.at(-1);
  return [storyOf(run).step, last?.kind === 'line' ? last.line : last?.kind, run.pending[0]?.id ?? null];
};

const edited = (from: string | RegExp, to: string) => {
  expect(written).toMatch(from);
  return toy(written.replace(from, to));
};

const retitled = edited('title: Toy', 'title: Other');

describe('an encounter on a scenario that was changed stands again', () => {
  test.each<[string, string[], unknown[]]>([
    ['at the start', [], ['first', undefined, 'one']],
    ['between two lines', ['next'], ['first', 'one', 'two']],
    ['at a decision', ['next', 'next'], ['first', 'two', null]],
    ['before the first line of a step', ['next', 'next', 'a'], ['walk', 'choice', 'three']],
    ['at the end of a step', ['next', 'next', 'a', 'next', 'next'], ['walk', 'four', null]],
    ['in the step after', ['next', 'next', 'a', 'next', 'next', 'next'], ['second', 'four', 'five']],
  ])('%s', async (_, deeds, where) => {
    const run = await replayed(retitled, ...deeds);
    expect(stand(run)).toEqual(where);
    expect(run.status).toBe('running');
  });

  test('at the end', async () => {
    const deeds = ['next', 'next', 'b', 'next', 'next', 'next', 'next', 'd', 'next'];
    const run = await replayed(retitled, ...deeds);
    expect(run.status).toBe('ended');
    expect(run.path.flatMap((entry) => (entry.kind === 'choice' ? entry.choice : []))).toEqual(['b', 'd']);
  });

  test('with the lines that came before it, new ones among them', async () => {
    const run = await replayed(
      edited('      - { id: two', '      - { id: new, text: "New." }\n      - { id: two'),
      ...['next', 'next'],
    );
    expect(stand(run)).toEqual(['first', 'two', null]);
    expect(run.path).toHaveLength(3);
  });

  test('at the decision whose choice has gone', async () => {
    const run = await replayed(edited('id: a,', 'id: z,'), 'next', 'next', 'a', 'next');
    expect(stand(run)).toEqual(['first', 'two', null]);
    expect(openChoices(run).sort()).toEqual(['b', 'z']);
  });

  test('at the next decision, where its step has gone', async () => {
    const run = await replayed(toy(written.replaceAll('walk', 'path')), 'next', 'next', 'a');
    expect(stand(run)).toEqual(['second', 'five', null]);
  });

  test('with the same order of choices and the same levels', async () => {
    const corridor = corridorWith([before]);
    const id = await played(corridor);
    const { encounter } = (await openEncounter(corridor, id)) as { encounter: { current: Run } };
    const after = edited('[friend, co-located]', '[co-located, friend]');
    const run = await replayChoices({ ...corridor, library: libraryOf(after) }, id);
    const { seed, attempt } = encounter.current.header;
    expect(run?.header).toMatchObject({ seed, attempt, levels: { relationship: 'friend' } });
    const without = edited('[friend, co-located]', '[stranger, co-located]');
    const other = await replayChoices({ ...corridor, library: libraryOf(without) }, run?.header.id ?? '');
    expect(other?.header.levels).toEqual({ relationship: 'stranger' });
  });

  test('in the place of the one before', async () => {
    const corridor = corridorWith([before]);
    const id = await played(corridor, 'next');
    const run = await replayChoices({ ...corridor, library: libraryOf(retitled) }, id);
    expect((await corridor.keeper.all()).map((stored) => stored.id)).toEqual([run?.header.id]);
  });
});

test('an encounter that stands again is free to be opened', async () => {
  const corridor = corridorWith([before], undefined, { locks: new HandLocks() });
  const id = await played(corridor, 'next');
  const run = await replayChoices({ ...corridor, library: libraryOf(retitled) }, id);
  const opened = await openEncounter(corridor, run?.header.id ?? '');
  expect(opened.kind === 'run' && opened.encounter.elsewhere.current).toBeNull();
});

describe('what was noticed and written', () => {
  async function answers(after: Scenario): Promise<Run | null> {
    const corridor = corridorWith([watch]);
    const id = await beginEncounter(corridor, watch.id);
    const opened = id === null ? null : await openEncounter(corridor, id);
    if (opened?.kind !== 'run' || id === null) throw new Error('it cannot be begun');
    const { encounter } = opened;
    const hear = async () => {
      while (encounter.current.pending.length > 0 || goesOn(encounter.current)) await encounter.next();
    };
    await hear();
    await encounter.select('look');
    await encounter.choose();
    await hear();
    await encounter.notice(openSigns(encounter.current).slice(0, 1));
    await encounter.reflect('You look tired.');
    return replayChoices({ ...corridor, library: libraryOf(after) }, id);
  }

  test('is answered again', async () => {
    const run = await answers({ ...watch, title: 'Other' });
    expect(run?.path.map(({ kind }) => kind)).toEqual([
      'line',
      'choice',
      'line',
      'line',
      'noticed',
      'reflected',
    ]);
    expect(run && storyOf(run).step).toBe('talk');
  });

  test('is passed over where it is not asked for any more', async () => {
    const { room, ...steps } = watch.steps;
    if (!room) throw new Error('no such step');
    const run = await answers({ ...watch, steps: { ...steps, room: { ...room, notice: null } } });
    expect(run?.path.map(({ kind }) => kind)).toEqual(['line', 'choice', 'line', 'line', 'reflected']);
  });
});

describe('nothing is played again', () => {
  test('where the scenario is as it was, is no more, or the encounter is not there', async () => {
    const corridor = corridorWith([before]);
    const id = await played(corridor, 'next');
    expect(await replayChoices(corridor, id)).toBeNull();
    expect(await replayChoices({ ...corridor, library: libraryOf() }, id)).toBeNull();
    expect(await replayChoices({ ...corridor, library: libraryOf(retitled) }, 'nobody')).toBeNull();
    expect((await corridor.keeper.all()).map((stored) => stored.id)).toEqual([id]);
  });

  test('where the player has stepped out', async () => {
    const corridor = corridorWith([before]);
    const id = await played(corridor, 'next');
    const opened = await openEncounter(corridor, id);
    if (opened.kind === 'run') await opened.encounter.stepOut();
    expect(await replayChoices({ ...corridor, library: libraryOf(retitled) }, id)).toBeNull();
  });
});
