import { expect, test } from 'vitest';
import {
  closingLine,
  countPlaywright,
  countPromises,
  countVitest,
  readCounts,
} from '../../src/tools/test-counts.mjs';

const units = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'failed', assertionResults: [{}] }],
};

test('a file that broke before its first test is a failure', () => {
  const testResults = [...units.testResults, { status: 'failed', assertionResults: [] }];
  expect(countVitest({ ...units, testResults })).toEqual({ passed: 5, failed: 2, skipped: 0 });
});

test('a journey that passed only when repeated is a failure', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 3, failed: 1, skipped: 2 });
});

test('a promise that does not hold is a failure', () => {
  const report = [{ holds: true }, { holds: false }, { holds: true }];
  expect(countPromises(report)).toEqual({ passed: 2, failed: 1, skipped: 0 });
});

test('the closing line sums, and speaks of skipped tests only where there are some', () => {
  const journeys = { passed: 3, failed: 0, skipped: 0 };
  expect(closingLine([countVitest(units), journeys])).toBe('8 passed, 1 failed');
  expect(closingLine([{ ...journeys, skipped: 1 }])).toBe('3 passed, 0 failed, 1 skipped');
});

test('a report that was never written counts nothing', () => {
  expect(readCounts('/nowhere/at/all.json', countVitest)).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
