/** Where a Chromium may be on this computer, in the order in which it is looked for. */
import { posix, win32 } from 'node:path';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const linuxPlaces = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/usr/lib/chromium', '/opt/google/chrome'];

const macPlaces = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPlaces = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * @typedef {object} Computer what the search needs to know
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {(path: string) => boolean} isFile
 */

/** @param {Computer} computer */
function onPath({ platform, env }) {
  const windows = platform === 'win32';
  const folders = (env.PATH ?? env.Path ?? '').split(windows ? ';' : ':').filter(Boolean);
  const names = commands.map((name) => (windows ? `${name}.exe` : name));
  const rules = windows ? win32 : posix;
  return names.flatMap((name) => folders.map((folder) => rules.join(folder, name)));
}

/** @param {Computer} computer */
function usualPlaces({ platform, env }) {
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    return windowsPlaces.flatMap((place) => folders.map((folder) => win32.join(folder, place)));
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
    return macPlaces.flatMap((place) => folders.map((folder) => posix.join(folder, place)));
  }
  return commands.flatMap((name) => linuxPlaces.map((folder) => posix.join(folder, name)));
}

/**
 * @param {Computer} computer
 * @param {string | null} playwrights where Playwright's own Chromium is, or would be
 * @returns {string[]} the programs to try, best first; the person's own choice is the only one where it is made
 */
export function browserPlaces(computer, playwrights) {
  const chosen = computer.env.CORRIDOR_CHROMIUM;
  if (chosen) return [chosen];
  const places = [...onPath(computer), ...usualPlaces(computer), ...(playwrights ? [playwrights] : [])];
  return [...new Set(places)].filter((place) => computer.isFile(place));
}
