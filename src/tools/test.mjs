/** `npm test`: installs what is missing, a browser included, then runs every check and every test in order. */
import { nodeProblem } from './node-version.mjs';

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
import('./run-tests.mjs').then(({ runTests }) => runTests()).then(leave, fail);

/** @param {number} code */
function leave(code) {
  process.exitCode = code;
}

/** @param {unknown} error */
function fail(error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
