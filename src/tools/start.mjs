/** `npm start`: installs and builds what is missing, then serves the built pages on this computer. */
import { nodeProblem } from './node-version.mjs';

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
import('./serve.mjs').then(({ serve }) => serve()).catch(fail);

/** @param {unknown} error */
function fail(error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
