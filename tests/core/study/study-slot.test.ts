// @vitest-environment jsdom
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publish, readPublished, writePublished } from '../../../src/core/study/published.ts';
import { putIntoPage } from '../../../src/core/study/study-slot.ts';
import { onePage } from '../../../src/tools/one-file/page.ts';
import { shelf, toyStudy } from '../../support/study.ts';

/** The one file as the build makes it, with little in it. */
const page = onePage({
  shell: readFileSync('index.html', 'utf8'),
  script: 'const here = `<script type="application/json" id="corridor-study">`;',
  style: '',
  drawings: new Map(),
  neutral: '<h1>Reading list</h1>',
  icon: '<svg/>',
});

/** What the page that is opened finds in its own element, as a browser reads it. */
function foundIn(html: string): string {
  const opened = new DOMParser().parseFromString(html, 'text/html');
  expect(opened.querySelectorAll('script')).toHaveLength(3);
  return opened.getElementById('corridor-study')?.textContent.trim() ?? '';
}

const studyOf = (title: string) => publish({ ...toyStudy, title }, shelf, false);

test.each([
  ['</script><script>alert(1)</script>'],
  ['<!-- <script>'],
  ['</SCRIPT >'],
  ["$& $` $' $1"],
  ['\u2028 \\u003c \\'],
])('a study that says %s is found in the page as it was, and ends nothing', (title) => {
  const made = putIntoPage(page, writePublished(studyOf(title))) ?? '';
  expect(readPublished(foundIn(made))).toEqual({ ok: true, value: studyOf(title) });
});

test('any words of a study come through', () => {
  const before = page.slice(0, page.indexOf('id="corridor-study"'));
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), (title) => {
      const made = putIntoPage(page, writePublished(studyOf(title))) ?? '';
      expect(made.startsWith(before)).toBe(true);
      const [, inside = ''] = /id="corridor-study">([^<]*)<\/script>/.exec(made.slice(before.length)) ?? [];
      expect(readPublished(inside)).toEqual({ ok: true, value: studyOf(title) });
    }),
    { numRuns: 50 },
  );
});

test('a page without the place for a study, or with a study in it, is left alone', () => {
  const study = writePublished(studyOf('A toy'));
  expect(putIntoPage('<p>Another page</p>', study)).toBeNull();
  expect(putIntoPage(putIntoPage(page, study) ?? '', study)).toBeNull();
});
