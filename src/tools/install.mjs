/** Installing the packages: only where node_modules differs from package-lock.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root } from './run.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock a package-lock.json; npm keeps one in node_modules too
 */

/**
 * @param {Lock} wanted the repository's package-lock.json
 * @param {Lock | null} found node_modules/.package-lock.json, or null where there is none
 * @returns {string | null} why an installation is needed, or null where everything is there
 */
export function installReason(wanted, found) {
  if (!found) return 'the packages are not installed yet';
  for (const [path, locked] of Object.entries(wanted.packages)) {
    const there = found.packages[path];
    if (path === '' || (!there && locked.optional)) continue;
    if (!there) return `${path} is missing`;
    if (there.version !== locked.version || there.integrity !== locked.integrity) {
      return `${path} is ${there.version ?? 'of no version'}, and package-lock.json says ${locked.version ?? 'otherwise'}`;
    }
  }
  const extra = Object.keys(found.packages).find((path) => !(path in wanted.packages));
  return extra ? `${extra} is no longer in package-lock.json` : null;
}

/**
 * @param {string} path
 * @returns {Lock | null}
 */
function readLock(path) {
  try {
    return /** @type {Lock} */ (JSON.parse(readFileSync(join(root, path), 'utf8')));
  } catch {
    return null;
  }
}

/** Installs where needed. Throws an error with one sentence where that fails. */
export function install() {
  const wanted = readLock('package-lock.json');
  if (!wanted)
    throw new Error('package-lock.json is missing or unreadable: get a complete copy of Corridor.');
  const reason = installReason(wanted, readLock('node_modules/.package-lock.json'));
  if (!reason) return;
  console.log(`Installing packages: ${reason}.`);
  const code = npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) {
    throw new Error('Installing failed (see above): is the npm registry reachable? Then try again.');
  }
}
