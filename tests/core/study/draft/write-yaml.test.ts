import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDraft, writtenDraft } from '../../../../src/core/study/draft/open-draft.ts';
import { writeYaml } from '../../../../src/core/study/draft/write-yaml.ts';
import { writePublished } from '../../../../src/core/study/published.ts';
import { readYaml } from '../../../../src/core/written/read-yaml.ts';
import { published, shelf, toyStudy } from '../../../support/study.ts';

const nothingOwn = { surveys: {}, scenarios: {} };

test('a study that was written as text is read as the same study', () => {
  const text = writeYaml(toyStudy);
  expect(writtenDraft(text)).toEqual({ ok: true, value: { draft: toyStudy, own: nothingOwn } });
  expect(text).toContain('\nencounters:\n  - scenario: calm\n');
});

const words = fc.string({ maxLength: 30, unit: 'grapheme-ascii' });
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/).filter((text) => text !== 'constructor');
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    words,
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

test('whatever is written is read as it was', () => {
  fc.assert(
    fc.property(fc.dictionary(name, value, { minKeys: 1, maxKeys: 4, noNullPrototype: true }), (fields) => {
      const { value: read, problems } = readYaml(writeYaml(fields), 'refused');
      expect([read, problems]).toEqual([fields, []]);
    }),
    { numRuns: 200 },
  );
});

test('a published study is opened with the surveys and scenarios that are in it', () => {
  const opened = openDraft(writePublished(published));
  expect(opened).toEqual({
    ok: true,
    value: {
      draft: toyStudy,
      own: { surveys: { core: shelf.surveys.core }, scenarios: published.scenarios },
    },
  });
});

test.each([
  [
    'a file that ends in the middle',
    writePublished(published).slice(0, 900),
    { kind: 'published', fault: 'cut' },
  ],
  ['a diary', 'Dear diary', { kind: 'written' }],
  ['many brackets', '['.repeat(5000), { kind: 'written' }],
])('%s is refused with its reason', (_, text, fault) => {
  const opened = openDraft(text);
  expect(opened.ok).toBe(false);
  expect(opened.ok || opened.fault).toMatchObject(fault);
});
