import { describe, expect, test } from 'vitest';
import type { Participation } from '../../../src/core/participation/participation.ts';
import { stageOf } from '../../../src/core/participation/participation.ts';
import { replayParticipation } from '../../../src/core/participation/replay.ts';
import { participationTables } from '../../../src/core/returns/participation-return.ts';
import type { Returning } from '../../../src/core/returns/returning.ts';
import { publish } from '../../../src/core/study/published.ts';
import { cohortTables } from '../../../src/core/simulation/cohort-tables.ts';
import { shelf, toyStudy } from '../../support/study.ts';
import { fullStudy, simulatedReturns } from '../../support/simulated.ts';

const returned = await simulatedReturns(40);
const lastOf = (all: readonly Returning[]) => [...new Map(all.map((one) => [one.participant, one])).values()];
const wideOf = (returning: Returning) => {
  const table = participationTables(returning).find(({ name }) => name === 'wide');
  return Object.fromEntries(table?.columns.map(({ name }, i) => [name, table.rows[0]?.[i]]) ?? []);
};
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

describe('a simulation', () => {
  test('gives the same returns from the same seed, and others from another', async () => {
    const told = (some: readonly Returning[]) =>
      some.map((one) => participationTables(one).map(({ rows }) => rows));
    expect(told(await simulatedReturns(4))).toEqual(told(await simulatedReturns(4)));
    expect(told(await simulatedReturns(4))).not.toEqual(
      told(await simulatedReturns(4, fullStudy, { seed: 2 })),
    );
  });

  test('gives each person the same, however many there are', async () => {
    const few = await simulatedReturns(5);
    expect(few.map(({ participant }) => participant)).toEqual(
      returned.slice(0, few.length).map(({ participant }) => participant),
    );
  });

  test('is a way that a real person could have gone, event by event', () => {
    for (const { participation } of lastOf(returned)) {
      const { header, log } = participation;
      expect(replayParticipation(header, log)).toMatchObject({ ok: true });
    }
  });

  test('has people who hand back twice, who stop, who come back and who leave something out', () => {
    const stages = new Set(returned.map(({ participation }) => stageOf(participation)));
    expect(stages).toContain('hand-back');
    expect(stages).toContain('follow-up');
    expect(new Set(returned.map(({ returnN }) => returnN))).toEqual(new Set([1, 2]));
    const events = returned.flatMap(({ participation }) => participation.log);
    const types = new Set(events.map(({ type }) => type));
    for (const type of ['resumed', 'went-back', 'looked-back', 'came-back']) expect(types).toContain(type);
    expect(events.some((event) => event.type === 'answered' && 'missing' in event.given)).toBe(true);
  });

  test('gives out conditions as a code would: as many of each, and danger only to those who agreed', () => {
    const people = lastOf(returned).map(({ participation }) => participation);
    const rehearse = people.filter(({ arm }) => arm === 'rehearse').length;
    expect(Math.abs(2 * rehearse - people.length)).toBeLessThan(8);
    const plays = ({ snapshot }: Participation, id: string) =>
      snapshot.context.stations.some((one) => one.kind === 'encounter' && one.allotted.scenario === id);
    const playing = people.filter((one) => plays(one, 'danger'));
    expect(playing.length).toBeGreaterThan(0);
    expect(playing.every(({ agreedToActNow }) => agreedToActNow)).toBe(true);
    expect(people.some((one) => plays(one, 'noticing'))).toBe(true);
  });

  test('keeps words that nobody wrote apart from a person’s', () => {
    const tables = returned.flatMap((one) =>
      participationTables(one).filter(({ name }) => name === 'answers'),
    );
    const words = tables.flatMap(({ rows }) =>
      rows.filter((row) => row[4] === 'own_words' && row[5] !== null),
    );
    expect(words.length).toBeGreaterThan(0);
    for (const row of words) expect(row[5]).toMatch(/^\(made up by the simulation/);
  });
});

describe('the model', () => {
  const plain = publish(
    {
      ...toyStudy,
      encounters: [],
      conditions: {
        by: 'draw',
        blocks: [],
        arms: {
          one: { title: 'One', share: 1, levels: {} },
          other: { title: 'Other', share: 1, levels: {} },
        },
      },
    },
    shelf,
    false,
  );
  /** How much more confident the people of one condition are after the encounters than before. */
  const gain = async (effect: number) => {
    const all = lastOf(await simulatedReturns(60, plain, { effects: { one: effect } }));
    const gains = all.flatMap((one) => {
      const { pre_confidence_score: before, post_confidence_score: after } = wideOf(one);
      const isIn = one.participation.arm === 'one';
      return isIn && typeof before === 'number' && typeof after === 'number' ? [after - before] : [];
    });
    return mean(gains);
  };

  test('changes nobody where no condition has an effect, and people of a condition as much as is said', async () => {
    const [none, some, more] = [await gain(0), await gain(0.5), await gain(1.5)];
    expect(Math.abs(none)).toBeLessThan(0.6);
    expect(some).toBeGreaterThan(none + 0.4);
    expect(more).toBeGreaterThan(some + 0.6);
  });

  test('has the skilled choose better, and be more confident', () => {
    const people = lastOf(returned).map(wideOf);
    const both = people.filter((one) => typeof one['calm_exp_handled'] === 'number');
    const sorted = both.toSorted(
      (a, b) => Number(a['pre_confidence_score']) - Number(b['pre_confidence_score']),
    );
    const half = Math.floor(sorted.length / 2);
    const handled = (some: typeof sorted) => mean(some.map((one) => Number(one['calm_exp_handled'])));
    expect(handled(sorted.slice(half))).toBeGreaterThan(handled(sorted.slice(0, half)));
  });
});

test('tables of a cohort hold everybody once, in the order of random codes', () => {
  const last = lastOf(returned);
  const tables = cohortTables(last.map(participationTables));
  const wide = tables.find(({ name }) => name === 'wide');
  const codes = last.map(({ participant }) => `simulated_${participant}`).sort();
  expect(wide?.rows.map(([code]) => code)).toEqual(codes);
  expect(cohortTables([])).toEqual([]);
});
