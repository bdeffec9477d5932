import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { Loaded } from '../../../src/core/scenario/load.ts';
import { loadScenario } from '../../../src/core/scenario/load.ts';
import type { Severity } from '../../../src/core/problems/catalogue.ts';
import type { Problem } from '../../../src/core/problems/problem.ts';
import { brokenPromise } from '../../../src/tools/fuzzing/broken-promise.ts';
import { toyDrawable as drawable } from '../../support/drawable.ts';

vi.mock('../../../src/core/scenario/load.ts', { spy: true });

describe('a broken promise is told', () => {
  const valid = readFileSync('tests/samples/valid/toy.yaml', 'utf8');
  const loaded = loadScenario('toy.yaml', valid, drawable) as Extract<Loaded, { scenario: object }>;
  const problem: Problem = {
    ...({ file: 'toy.yaml', code: 'S001', severity: 'error', message: 'Wrong.' } as const),
    ...{ line: 1, column: 1, witness: null },
  };
  const warned = (severity: Severity): Loaded => ({ ...loaded, problems: [{ ...problem, severity }] });
  const refused = (changes: object): Loaded => ({
    ...{ scenario: null, figures: null },
    problems: [{ ...problem, ...changes }],
  });
  const changed = (changes: object): Loaded => ({ ...loaded, scenario: { ...loaded.scenario, ...changes } });
  const steps = loaded.scenario.steps;
  const onward = (to: string) => ({
    ...steps,
    second: { ...steps.second!, onward: [{ when: { all: [] }, to }] },
  });
  const told = (answer: Loaded): string | null => {
    vi.mocked(loadScenario).mockReturnValueOnce(answer);
    return brokenPromise('a: 1\nbc: 2', drawable, 1);
  };

  test('but none where all are kept', () => {
    expect(told(loaded)).toBeNull();
    expect(told(refused({}))).toBeNull();
    expect(told(refused({ line: 2, column: 6 }))).toBeNull();
  });

  test('when it throws', () => {
    vi.mocked(loadScenario).mockImplementationOnce(() => {
      throw new Error('of all things');
    });
    expect(brokenPromise('', drawable, 1)).toContain('of all things');
  });

  test.each([
    ['refused with nothing to say', { ...refused({}), problems: [] }, 'refused without an error'],
    ['loaded with an error', warned('error'), 'in spite of an error'],
    ['a line that is not there', refused({ line: 3 }), 'no place'],
    ['a column that is not there', refused({ line: 2, column: 7 }), 'no place'],
    ['a column before the first', refused({ column: 0 }), 'no place'],
    ['an unknown code', refused({ code: 'S999' }), 'says nothing'],
    ['a warning for an error', warned('warning'), 'says nothing'],
    ['no sentence', refused({ message: ' ' }), 'says nothing'],
    ['a sentence with a hole', refused({ message: 'The step undefined.' }), 'says nothing'],
    ['what cannot be stored', changed({ title: '' }), 'cannot be stored'],
    ['a start that is not there', changed({ start: 'nowhere' }), 'which is not there'],
    [
      'a step without a way',
      changed({ steps: { ...steps, first: { ...steps.first!, choices: [] } } }),
      'cannot go on',
    ],
    [
      'a variable beyond its bounds',
      changed({ variables: { trust: { from: 0, to: 4, start: 5 } } }),
      'leaves its bounds',
    ],
    ['a run without end', changed({ start: 'second', steps: onward('second') }), 'has no end'],
  ])('%s', (_, answer, says) => {
    expect(told(answer)).toContain(says);
  });
});
