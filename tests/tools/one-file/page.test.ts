import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { onePage } from '../../../src/tools/one-file/page.ts';

const shell = readFileSync('index.html', 'utf8');
const parts = {
  shell,
  script: 'const a = "</script><!-- $& `";',
  style: 'p { color: red }',
  drawings: new Map([['faces', '<svg xmlns="x"><g id="calm"/></svg>\n']]),
  neutral: '<h1>Reading list</h1>',
  icon: '<svg id="icon"/>',
};
const page = onePage(parts);
const inside = (tag: RegExp) => tag.exec(page)?.[1] ?? '';
const script = inside(/<script type="module">(.*?)<\/script>/s);
const policy = inside(/http-equiv="Content-Security-Policy" content="([^"]*)"/);
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the one file', () => {
  test('asks for no other file', () => {
    expect(shell).toMatch(/<link[^>]*href="\.\//);
    expect(page).not.toMatch(/(src|href)="(?!#|data:)/);
    expect(page).toContain(`href="data:image/svg+xml,${encodeURIComponent(parts.icon)}"`);
  });

  test('holds the script whole, whatever words are in it', () => {
    expect(script).toContain('<\\/script>\\x3C!-- $& `');
    expect(runInNewContext(`${script} a;`)).toBe('</script><!-- $& `');
  });

  test('may run that script and take that style, and reach nothing', () => {
    expect(policy).toContain(`script-src ${hash(script)};`);
    expect(policy).toContain(`style-src ${hash(inside(/<style>(.*?)<\/style>/s))};`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|'self'/);
  });

  test('has the policy before all that it holds, and its encoding within the first kilobyte', () => {
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<link'));
    expect(page.indexOf('charset')).toBeLessThan(page.indexOf('Content-Security-Policy'));
    expect(page.indexOf('charset')).toBeLessThan(1024);
  });

  test('keeps its policy when a study is written into its place', () => {
    const place = '<script type="application/json" id="corridor-study"></script>';
    expect(page.split(place)).toHaveLength(2);
    expect(page.indexOf(place)).toBeLessThan(page.indexOf('<script type="module">'));
  });

  test('is not made from an index.html that it does not know', () => {
    expect(() => onePage({ ...parts, shell: shell.replace('utf-8', 'utf8') })).toThrow(/charset.*page\.ts/);
  });
});
