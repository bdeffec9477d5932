/** Kept in syntax that an old Node can still read, so that it can say what it lacks. */

export const oldestNode = '20.19.0';

/**
 * @param {string} version such as `20.19.0`
 * @returns {string | null} what to tell the person, or null where this Node will do
 */
export function nodeProblem(version) {
  const has = version.split('.').map(Number);
  const needs = oldestNode.split('.').map(Number);
  const first = [0, 1, 2].find((place) => has[place] !== needs[place]);
  if (first === undefined || Number(has[first]) > Number(needs[first])) return null;
  return `Corridor needs Node ${oldestNode} or newer and found ${version}: install a newer one from https://nodejs.org and try again.`;
}
