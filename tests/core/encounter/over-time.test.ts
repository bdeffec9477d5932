import { describe, expect, test } from 'vitest';
import { scoredBy } from '../../../src/core/encounter/decisions.ts';
import { overTime } from '../../../src/core/encounter/over-time.ts';
import { handled } from '../../../src/core/encounter/score.ts';
import type { Run } from '../../../src/core/encounter/run.ts';
import { Play } from '../../support/play.ts';
import { danger, talk } from '../../support/toys.ts';

const id = (n: number) => ({ id: `e00000000000000${n}`, startedAtMs: n });
const other = { ...talk, id: 'other' };
const received = { ...talk, id: 'received', about: { ...talk.about, perspective: 'receiver' as const } };
const play = (scenario: typeof talk, n: number, ...choices: string[]) =>
  new Play(scenario, id(n)).choose(...choices).run;
const expertise = (runs: readonly Run[], kind: 'record' | 'again' = 'record') =>
  overTime(runs)[0]?.[kind].find(({ theme }) => theme === 'expertise');

describe('what was practised over time', () => {
  const first = play(talk, 1, 'ask', 'listen', 'plan');
  const second = play(other, 2, 'wave', 'fix', 'leave');

  test('pools what was earned and what was possible, and never averages percents', () => {
    const line = expertise([second, first]);
    const sum = [first, second].map((run) => handled(scoredBy(run)).expertise);
    expect(line?.points.map(({ encounter }) => encounter)).toEqual([first.header.id, second.header.id]);
    expect(line?.pooled).toEqual({
      earned: (sum[0]?.earned ?? NaN) + (sum[1]?.earned ?? NaN),
      possible: (sum[0]?.possible ?? NaN) + (sum[1]?.possible ?? NaN),
      k: 6,
    });
  });

  test('keeps later tries apart from the first', () => {
    const retry = new Play(talk, { ...id(3), attempt: 2, afterLookBack: true }).choose(
      'ask',
      'listen',
      'plan',
    ).run;
    expect(expertise([first, retry])?.points).toHaveLength(1);
    expect(expertise([first, retry], 'again')?.points.map(({ encounter }) => encounter)).toEqual([
      retry.header.id,
    ]);
  });

  test('keeps giving and receiving apart', () => {
    const sides = overTime([first, play(received, 4, 'ask', 'listen', 'plan')]);
    expect(sides.map(({ perspective }) => perspective)).toEqual(['giver', 'receiver']);
    expect(sides.every(({ record }) => record.every(({ points }) => points.length === 1))).toBe(true);
  });

  test('scores nothing about danger, and nothing that was not finished', () => {
    expect(overTime([play(danger, 5, 'ask', 'listen', 'plan'), play(talk, 6, 'ask')])).toEqual([]);
  });
});
