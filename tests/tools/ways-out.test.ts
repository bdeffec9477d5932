import { expect, test } from 'vitest';
import { waysOut, waysOutOfPage } from '../../src/tools/ways-out.ts';

test.each([
  'new RTCPeerConnection',
  'let a=WebSocket;',
  'navigator.sendBeacon("/")',
  'window.open("/")',
  'globalThis["open"]("/")',
  'self?.open(`/`)',
  ';open("/")',
  'location="/"',
  'location.href="/"',
  'window.location="/"',
  'document.location.assign("/")',
  'location["href"]="/"',
  'navigation.navigate("/")',
  'document.defaultView.x',
  'fetch("/")',
  'let a=fetch;',
  'import("./a.js").then(({XMLHttpRequest:a})=>a)',
])('%s is found in a script', (script) => {
  expect(waysOut(script, 0)).not.toEqual([]);
});

test.each([
  'location.hash="#/"',
  'location.replace("./neutral.html")',
  'typeof location<"u"',
  'caches.open("a")',
  'this.reopen(1)',
  'fetchAndKeep(1)',
  'location.hash===a',
  '/^http/.test(location.href)',
])('%s is none', (script) => {
  expect(waysOut(script, 0)).toEqual([]);
});

test('a script may ask for files in as many places as it is allowed to', () => {
  expect(waysOut('fetch(request)', 1)).toEqual([]);
  expect(waysOut('fetch(request);fetch(another)', 1)).toEqual(['fetch']);
});

test.each([
  '<meta http-equiv="refresh" content="0;url=/">',
  '<form action="/">',
  '<iframe src="/">',
  '<a href="/" target="_blank">',
  '<base href="/">',
])('%s is found in a page', (html) => {
  expect(waysOutOfPage(html)).not.toEqual([]);
});
