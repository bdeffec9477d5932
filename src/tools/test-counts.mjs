/** How many tests passed and failed, read from the reports of Vitest, of Playwright and of the promises. */
import { readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: unknown[] }[] }} VitestReport
 * @typedef {{ holds: boolean }[]} PromisesReport
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} PlaywrightReport
 */

/**
 * A file that failed before its first test counts as one failure.
 *
 * @param {VitestReport} report
 * @returns {Counts}
 */
export function countVitest(report) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * A test that only passed when repeated counts as failed; so does an error outside any test.
 *
 * @param {PlaywrightReport} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * @param {PromisesReport} report
 * @returns {Counts}
 */
export function countPromises(report) {
  const passed = report.filter(({ holds }) => holds).length;
  return { passed, failed: report.length - passed, skipped: 0 };
}

/**
 * @template Report
 * @param {string} path of a report in JSON
 * @param {(report: Report) => Counts} count
 * @returns {Counts} none of any where the report was never written
 */
export function readCounts(path, count) {
  try {
    return count(/** @type {Report} */ (JSON.parse(readFileSync(path, 'utf8'))));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** @param {Counts[]} all */
export function closingLine(all) {
  const sum = (/** @type {keyof Counts} */ key) => all.reduce((total, counts) => total + counts[key], 0);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped}`;
}
