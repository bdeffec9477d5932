import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { broken, linter } from '../../support/lint.ts';

const eslint = linter(fileURLToPath(new URL('../../..', import.meta.url)));

const words: [path: string, text: string, rule: string | null][] = [
  ['src/core/made-up.ts', 'export const a = Date.now();', 'no-restricted-syntax'],
  ['src/core/made-up.ts', 'export const a = new Date();', 'no-restricted-syntax'],
  ['src/core/made-up.ts', 'export const a = new Date(0);', null],
  ['src/core/made-up.ts', 'export const a = Math.random();', 'no-restricted-syntax'],
  ['src/core/made-up.ts', 'console.log(1);', 'no-restricted-globals'],
  ['src/app/made-up.ts', 'setTimeout(() => 1, 1);', 'no-restricted-globals'],
  ['src/app/made-up.ts', 'export const a = globalThis.crypto;', 'no-restricted-syntax'],
  ['src/ui/made-up.ts', 'setTimeout(() => 1, 1);', null],
  ['src/ui/made-up.ts', "void fetch('/');", 'no-restricted-globals'],
  ['src/ui/made-up.ts', "void window.fetch('/');", 'no-restricted-syntax'],
  ['src/ui/made-up.ts', "void globalThis['fetch']('/');", 'no-restricted-syntax'],
  ['src/ui/made-up.ts', "navigator.sendBeacon('/');", 'no-restricted-syntax'],
  ['src/ui/made-up.ts', "new WebSocket('/');", 'no-restricted-globals'],
  ['src/ui/made-up.ts', "window.open('/');", 'no-restricted-syntax'],
  ['src/ui/made-up.ts', "open('/');", 'no-restricted-globals'],
  ['src/ui/made-up.ts', 'new RTCPeerConnection();', 'no-restricted-globals'],
  ['src/ui/made-up.ts', 'new window.webkitRTCPeerConnection();', 'no-restricted-syntax'],
  ['src/ui/made-up.ts', "location.assign('/');", 'no-restricted-syntax'],
  ['src/ui/made-up.ts', 'location.reload();', 'no-restricted-syntax'],
  ['src/ui/made-up.ts', "location.href = '/';", 'no-restricted-syntax'],
  ['src/ui/made-up.ts', "window.location = '/';", 'no-restricted-syntax'],
  ['src/ui/made-up.ts', "location.hash = '/';", null],
  ['src/ui/made-up.ts', "globalThis['open']('/');", 'no-restricted-syntax'],
  ['src/ui/made-up.ts', "const a = window;\na.open('/');", 'no-restricted-syntax'],
  ['src/ui/made-up.ts', "const { open } = globalThis;\nopen('/');", 'no-restricted-syntax'],
  ['src/ui/made-up.ts', "Reflect.get(window, 'open')('/');", 'no-restricted-syntax'],
  ['src/ui/made-up.ts', "const a = 'op' + 'en';\nwindow[a]('/');", 'no-restricted-syntax'],
  ['src/ui/made-up.ts', "document.defaultView?.open('/');", 'no-restricted-syntax'],
  ['src/ui/made-up.ts', 'top?.focus();', 'no-restricted-globals'],
  ['src/ui/made-up.ts', "window['location'].hash = '/';", 'no-restricted-syntax'],
  ['src/ui/made-up.ts', "document.location.assign('/');", 'no-restricted-syntax'],
  ['src/ui/made-up.ts', "const a = location;\na.assign('/');", 'no-restricted-syntax'],
  ['src/ui/made-up.ts', "location['hr' + 'ef'] = '/';", 'no-restricted-syntax'],
  ['src/ui/made-up.ts', 'export const a = document.forms[0]?.submit();', 'no-restricted-syntax'],
  ['src/ui/Made.svelte', '<a href="#/" target="_blank">a</a>', 'no-restricted-syntax'],
  ['src/ui/Made.svelte', '<form action="/"></form>', 'no-restricted-syntax'],
  ['src/ui/Made.svelte', '<button formaction="/">a</button>', 'no-restricted-syntax'],
  ['src/ui/Made.svelte', '<iframe title="a"></iframe>', 'no-restricted-syntax'],
  [
    'src/ui/Made.svelte',
    '<svelte:head><meta http-equiv="refresh" content="0" /></svelte:head>',
    'no-restricted-syntax',
  ],
  ['src/ui/Made.svelte', '<a href="https://example.org">a</a>', 'no-restricted-syntax'],
  ['src/ui/where.svelte.ts', "location.replace('#/');", null],
  ['src/ui/where.svelte.ts', "void fetch('/');", 'no-restricted-globals'],
  ['src/workers/service-worker.ts', "void fetch('/');", null],
  ['src/workers/service-worker.ts', "new WebSocket('/');", 'no-restricted-globals'],
  ['src/workers/made-up.ts', "void fetch('/');", 'no-restricted-globals'],
  ['src/main.ts', "void fetch('/');", 'no-restricted-globals'],
  ['src/storage/made-up.ts', "void fetch('/');", 'no-restricted-globals'],
  ['src/tools/made-up.ts', "void fetch('/');", null],
  ['src/ui/made-up.ts', 'export const a = indexedDB;', 'no-restricted-globals'],
  ['src/ui/made-up.ts', 'export const a = navigator.storage;', 'no-restricted-syntax'],
  ['src/storage/made-up.ts', 'export const a = [indexedDB, navigator.storage];', null],
  ['src/ui/made-up.ts', "import { writable } from 'svelte/store';\nwritable();", 'no-restricted-imports'],
  ['src/ui/made-up.ts', 'export default 1;', 'no-restricted-syntax'],
  ['src/ui/made-up.ts', "eval('1');", 'no-eval'],
  ['src/ui/made-up.ts', "new Function('1');", 'no-new-func'],
  ['src/ui/made-up.ts', 'export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
  ['src/ui/made-up.ts', 'export const a = document.body!;', '@typescript-eslint/no-non-null-assertion'],
  ['src/ui/made-up.ts', '// T\u004fDO later\nexport const a = 1;', 'no-warning-comments'],
  ['src/made-up.ts', 'export const a = 1;', 'boundaries/no-unknown-files'],
  ['src/ui/utils.ts', 'export const a = 1;', 'corridor/file-name'],
  ['src/ui/index.ts', 'export const a = 1;', 'corridor/file-name'],
  ['src/ui/made-up.ts', 'export const a = 1;\n'.repeat(201), 'max-lines'],
  ['src/ui/Made.svelte', '<p style="color: red">a</p>', 'no-restricted-syntax'],
  ['src/ui/Made.svelte', '<p style:color="red">a</p>', null],
  ['src/ui/Made.svelte', "{@html '<b>'}", 'svelte/no-at-html-tags'],
  ['src/ui/Made.svelte', '<script lang="ts">\n  void fetch("/");\n</script>', 'no-restricted-globals'],
  [
    'src/ui/Made.svelte',
    '<script lang="ts">\n  $effect(() => {\n    document.title = "a";\n  });\n</script>',
    'corridor/effect-comment',
  ],
  [
    'src/ui/Made.svelte',
    '<script lang="ts">\n  // The title is outside every component.\n  $effect(() => {\n    document.title = "a";\n  });\n</script>',
    null,
  ],
  [
    'src/ui/made.svelte.ts',
    'export function a() {\n  $effect.pre(() => {\n    document.title = "a";\n  });\n}',
    'corridor/effect-comment',
  ],
];

const cases = words.map(([path, text, rule]) => ({
  path,
  text,
  rule,
  title: `${text.split('\n').slice(0, 3).join(' ')} in ${path} breaks ${rule ?? 'nothing'}`,
}));

test.each(cases)('$title', async ({ path, text, rule }) => {
  const found = (await broken(eslint, path, text)).map((line) => line.split(':')[0]);
  if (rule === null) expect(found).toEqual([]);
  else expect(found).toContain(rule);
});
