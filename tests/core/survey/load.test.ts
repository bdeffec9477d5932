import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../../../src/core/problems/problem.ts';
import { surveyProblems } from '../../../src/core/problems/survey-problems.ts';
import type { Condition } from '../../../src/core/survey/condition.ts';
import { beginFilling, forward, orderOf } from '../../../src/core/survey/filling.ts';
import { checkSurvey, loadSurvey } from '../../../src/core/survey/load.ts';
import { asks } from '../../../src/core/survey/question.ts';
import { surveyOf, text, toy, toyText } from '../../support/surveys.ts';

const samples = readdirSync('tests/samples').filter((name) => name.startsWith('Q'));
const said = (change: string) => loadSurvey('toy.yaml', change).problems.map(problemLine);
const replaced = (from: string, to: string) => {
  expect(toyText).toContain(from);
  return said(toyText.replace(from, to));
};

describe('a survey file', () => {
  test('without fault is loaded', () => {
    expect(said(toyText)).toEqual([]);
    expect(toy.questions.filter(asks)).toHaveLength(8);
  });

  test.each(samples)('with fault %s is answered with its place and its sentence', (code) => {
    const expected = readFileSync(`tests/samples/${code}/expected.txt`, 'utf8').trimEnd().split('\n');
    expect(expected).toEqual([expect.stringContaining(` ${code}: `)]);
    const loaded = loadSurvey('toy.yaml', readFileSync(`tests/samples/${code}/toy.yaml`, 'utf8'));
    expect(loaded.problems.map(problemLine)).toEqual(expected);
    expect(loaded.survey === null).toBe(loaded.problems.some(({ severity }) => severity === 'error'));
  });

  test('every problem of surveys has a sample', () => {
    expect(samples.sort()).toEqual(Object.keys(surveyProblems).sort());
  });

  test.each([
    [
      'an unknown kind',
      'kind: single',
      'kind: singel',
      /^toy.yaml:22:11: error S103: "singel" .*"single"\?$/,
    ],
    ['no kind', '    kind: single\n', '', /^toy.yaml:21:5: error S101: "kind" is missing\.$/],
    ['an empty kind', 'kind: single', 'kind:', /^toy.yaml:22:\d+: error S103: An empty field cannot/],
    ['a kind that is a list', 'kind: single', 'kind: [single]', /error S103: A list cannot stand here/],
    ['a field of another kind', '    most: 2', '    lines: 2', /error S102: "lines" is not a field/],
    ['a text for a question', '  - id: hello\n    kind: information\n    ask: ', '  - ', /S103: "This is/],
    ['another name', 'survey: toy', 'survey: other', /error S209: .*"other" but its file is toy\.yaml/],
    ['a question called not', 'id: hello', 'id: not', /error S210: "not" means something to Corridor/],
    ['a scale with the name of a question', '  ease:', '  calm:', /error Q215: .* column "calm"/],
    ['a year without quotes', "from: '2010'", 'from: 2010', /error S103: 2010 cannot .*in quotes/],
    ['ten points', '[Not at all', '[a, b, c, d, e, f, g, Not at all', /error S103: .*at most 9 entries\.$/],
    ['a test that is neither', '{ is: friend }', '{ is: true }', /it must be text, or it must be a number/],
  ])('with %s is refused', (_, from, to, says) => {
    expect(replaced(from, to)).toEqual([expect.stringMatching(says)]);
  });

  test.each([
    ['Have you ever thought of ending your own life?', 'Q219'],
    ['Thoughts that you would be better off dead, or of hurting yourself', 'Q219'],
    ['I have thought about suicide.', 'Q219'],
    ['How often did you want to die?', 'Q219'],
    ['How likely are you to ask somebody whether they think of suicide?', ''],
    ['Do you know where a friend who thinks of suicide can turn?', ''],
    ['Ask Jo plainly whether they are thinking of suicide.', ''],
  ])('that asks "%s" is answered rightly', (ask, code) => {
    const points = replaced('points: [Not at all', `points: ["${ask}"`);
    expect(replaced('ask: Who was it?', `ask: ${ask}`).map((line) => / (Q\d+):/.exec(line)?.[1])).toEqual(
      code === '' ? [] : [code],
    );
    expect(points).toHaveLength(code === '' ? 0 : 1);
  });
});

describe('a condition in a random order', () => {
  const when = (asker: string, condition: Condition) => [
    text('a'),
    text('b', asker === 'b' ? condition : undefined),
    text('c', asker === 'c' ? condition : undefined),
    text('d', asker === 'd' ? condition : undefined),
  ];
  const codes = (shuffled: string[][], asker: string, answered: string) =>
    checkSurvey(surveyOf(when(asker, { answered }), shuffled)).map(({ code }) => code);

  test('may look at what stands before the whole of it', () => {
    expect(codes([['b', 'c']], 'c', 'a')).toEqual([]);
    expect(codes([['a', 'b']], 'c', 'a')).toEqual([]);
  });

  test('may not look at what its group can put later, nor come first itself', () => {
    expect(codes([['b', 'c']], 'c', 'b')).toEqual(['Q203']);
    expect(codes([['a', 'd']], 'c', 'a')).toEqual(['Q203']);
    expect(codes([['a', 'd']], 'd', 'b')).toEqual(['Q203']);
  });
});

describe('a survey whose conditions go round', () => {
  const round = surveyOf([
    text('a', { answered: 'b' }),
    text('b', { not: { answered: 'a' } }),
    text('c', { answered: 'c' }),
  ]);

  test('is refused', () => {
    expect(checkSurvey(round).map(({ code }) => code)).toEqual(['Q203', 'Q203']);
  });

  test('comes to an end all the same', () => {
    let filling = beginFilling(round, orderOf(round, 1, 0));
    for (let n = 0; n < 9; n++) filling = forward(filling);
    expect(filling.isDone).toBe(true);
  });

  test('as long as a survey may be, each question asking of all before, is walked at once', () => {
    const ids = Array.from({ length: 200 }, (_, i) => `q${i}`);
    const deep = surveyOf(
      ids.map((id, i) =>
        text(id, i === 0 ? undefined : { any: ids.slice(0, i).map((answered) => ({ not: { answered } })) }),
      ),
    );
    expect(checkSurvey(deep)).toEqual([]);
    expect(beginFilling(deep, ids).at).toBe('q0');
  });
});
