import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { serviceWorker } from '../../src/tools/offline-plugin.ts';

const source = readFileSync('src/workers/service-worker.ts', 'utf8');
const built = [
  { file: 'index.html', content: '<p>' },
  { file: 'assets/a-1.js', content: 'a' },
];
const line = (code: string, name: string) => new RegExp(`^const ${name} = (.*);$`, 'm').exec(code)?.[1] ?? '';

describe('the built service worker', () => {
  test('lists the student’s files, sorted, relative to itself', () => {
    const others = [
      'corridor.html',
      'scenario.schema.json',
      'study.schema.json',
      'sbom.cdx.json',
      'assets/a-1.js.map',
    ];
    const all = [...built, ...others.map((file) => ({ file, content: 'x' }))];
    expect(JSON.parse(line(serviceWorker(source, all), 'precache'))).toEqual([
      './assets/a-1.js',
      './index.html',
    ]);
  });

  test('has a version that changes with every kept file’s name and contents, and with nothing else', () => {
    const version = (files: typeof built) => line(serviceWorker(source, files), 'version');
    const [page, script] = built as [(typeof built)[0], (typeof built)[0]];
    expect(version([script, page])).toBe(version(built));
    expect(version([...built, { file: 'corridor.html', content: 'x' }])).toBe(version(built));
    expect(version([page, { ...script, content: 'b' }])).not.toBe(version(built));
    expect(version([page, { ...script, file: 'assets/a-2.js' }])).not.toBe(version(built));
  });

  test('is a classic script, so that every browser starts it', () => {
    expect(() => new Script(serviceWorker(source, built))).not.toThrow();
  });
});
