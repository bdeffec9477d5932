import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { boundsOf, scaleScores } from '../../../src/core/survey/scales.ts';
import type { Scale } from '../../../src/core/survey/survey.ts';
import { surveyOf } from '../../support/surveys.ts';

const points = ['1', '2', '3', '4', '5'];
const items = ['one', 'two', 'three', 'four'];
const withScale = (scale: Partial<Scale>) =>
  surveyOf(
    items.map((id) => ({ id, kind: 'likert', ask: id, points })),
    [],
    { whole: { title: 'Whole', items, reversed: [], score: 'mean', 'at-least': 1, ...scale } },
  );

type Answers = readonly (number | null)[];
function scoreOf(scale: Partial<Scale>, answers: Answers): number | null {
  const [score] = scaleScores(withScale(scale), (id) => answers[items.indexOf(id)] ?? undefined);
  if (!score) throw new Error('there is one scale');
  return score.score;
}

/** The rows of the table in the guide: four answers of 1 to 5, the last reversed, three needed. */
const worked = readFileSync('scenarios/surveys/README.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| +(?:\d|–) \|/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .map((cells) => cells.map((cell) => (cell === '–' || cell === 'none' ? null : Number(cell))));

describe('a scale', () => {
  test('is worked out as the table in the guide is by hand', () => {
    expect(worked).toHaveLength(5);
    const scale = { reversed: ['four'], 'at-least': 3 };
    for (const row of worked) {
      const answers = row.slice(0, 4);
      const scores = (['mean', 'sum', 'percent'] as const).map((score) =>
        scoreOf({ ...scale, score }, answers),
      );
      expect(scores.map((score) => score && Math.round(score * 100) / 100)).toEqual(row.slice(4));
    }
  });

  test('counts how many of its items were answered', () => {
    const [score] = scaleScores(withScale({ 'at-least': 3 }), (id) => (id === 'one' ? 2 : undefined));
    expect(score).toEqual({ scale: 'whole', score: null, answered: 1, items: 4 });
  });

  const answers = fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 4, maxLength: 4 });
  const some = answers.filter((all) => all.some((answer) => answer !== null));

  test('with everything reversed is the mirror of itself, and reversing twice changes nothing', () => {
    fc.assert(
      fc.property(some, (given) => {
        const mirrored = given.map((answer) => answer && 6 - answer);
        const straight = scoreOf({}, given);
        expect(scoreOf({ reversed: items }, mirrored)).toBeCloseTo(straight ?? NaN, 10);
        expect(scoreOf({ reversed: items }, given)).toBeCloseTo(6 - (straight ?? NaN), 10);
      }),
    );
  });

  test('in percent lies between 0 and 100, reached by the declared ends alone', () => {
    fc.assert(
      fc.property(some, fc.subarray(items), (given, reversed) => {
        const percent = scoreOf({ score: 'percent', reversed }, given) ?? NaN;
        expect(percent >= 0 && percent <= 100).toBe(true);
        const isTop = given.every(
          (answer, i) => answer === null || answer === (reversed.includes(items[i] ?? '') ? 1 : 5),
        );
        expect(percent === 100).toBe(isTop);
      }),
    );
  });

  test('is there exactly where enough was answered, and a sum is the mean of what is there times its items', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 4 }), (given, least) => {
        const mean = scoreOf({ 'at-least': least }, given);
        expect(mean !== null).toBe(given.filter((answer) => answer !== null).length >= least);
        const sum = scoreOf({ 'at-least': least, score: 'sum' }, given);
        if (mean === null) expect(sum).toBeNull();
        else expect(sum).toBeCloseTo(4 * mean, 10);
      }),
    );
  });

  test('knows the bounds of what gives a number, and none of anything else', () => {
    const [likert, rating, single] = surveyOf([
      { id: 'a', kind: 'likert', ask: 'a', points },
      { id: 'b', kind: 'rating', ask: 'b', ends: { low: 'l', high: 'h' } },
      { id: 'c', kind: 'single', ask: 'c', options: { yes: 'Yes' } },
    ]).questions.map(boundsOf);
    expect([likert, rating, single]).toEqual([{ least: 1, most: 5 }, { least: 0, most: 10 }, null]);
  });
});
