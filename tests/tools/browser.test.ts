import { expect, test } from 'vitest';
import { browserPlaces } from '../../src/tools/browser.mjs';

const playwrights = '/home/a/.cache/ms-playwright/chrome';

function places(platform: NodeJS.Platform, env: Record<string, string>, files: string[]): string[] {
  return browserPlaces({ platform, env, isFile: (path) => files.includes(path) }, playwrights);
}

test('a chosen browser is the only one', () => {
  const env = { CORRIDOR_CHROMIUM: '/opt/mine', PATH: '/usr/bin' };
  expect(places('linux', env, ['/usr/bin/chromium'])).toEqual(['/opt/mine']);
});

test("the system's come first, then the usual places, then Playwright's", () => {
  const files = ['/snap/bin/chromium', '/opt/bin/google-chrome', '/opt/bin/chromium', playwrights];
  expect(places('linux', { PATH: '/bin:/opt/bin' }, files)).toEqual([
    '/opt/bin/chromium',
    '/opt/bin/google-chrome',
    '/snap/bin/chromium',
    playwrights,
  ]);
});

test('a place counts once', () => {
  expect(places('linux', { PATH: '/usr/bin:/usr/bin' }, ['/usr/bin/chromium'])).toEqual([
    '/usr/bin/chromium',
  ]);
});

test('macOS keeps applications in folders', () => {
  const chrome = '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(places('darwin', { HOME: '/Users/a' }, [chrome])).toEqual([chrome]);
});

test('Windows has folders of its own', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const env = { Path: 'C:\\bin;D:\\bin', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
  expect(places('win32', env, [edge, 'D:\\bin\\chrome.exe'])).toEqual(['D:\\bin\\chrome.exe', edge]);
});

test('nothing is found where nothing is', () => {
  expect(places('linux', {}, [])).toEqual([]);
});
