import { expect, test } from 'vitest';
import { qdpxFiles } from '../../../src/core/pool/scripts/qdpx.ts';
import type { AnonymousTable } from '../../../src/core/returns/anonymise.ts';
import { fullStudy } from '../../support/simulated.ts';

const names = ['participant', 'wave', 'instrument', 'item', 'value'];
const answers = (...rows: (string | null)[][]) =>
  [
    { name: 'answers', row: '', columns: names.map((name) => ({ name })), rows },
  ] as unknown as AnonymousTable[];
const [text] = Object.values(fullStudy.surveys).flatMap(({ survey, questions }) =>
  questions.flatMap(({ id, kind }) => (kind === 'text' ? [{ survey, item: id.replaceAll('-', '_') }] : [])),
);
if (!text) throw new Error('the study asks for no words');

test('every text that was sent along is a source of its own, named by who wrote it when and to what', () => {
  const tables = answers(
    ['p1', 'before', text.survey, text.item, 'So & "so" <b>\nand on'],
    ['p2', 'before', text.survey, text.item, null],
    ['p2', 'before', 'core', 'sure', '7'],
  );
  const [project, source, ...more] = qdpxFiles(fullStudy, tables) ?? [];
  expect(more).toEqual([]);
  expect(source?.text).toBe('So & "so" <b>\nand on');
  const [, guid] =
    /^sources\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.txt$/.exec(source?.name ?? '') ?? [];
  expect(project?.text).toContain(
    `<TextSource guid="${guid}" name="p1 before ${text.survey} ${text.item}" plainTextPath="internal://${guid}.txt"`,
  );
  expect(qdpxFiles(fullStudy, tables)).toEqual(qdpxFiles(fullStudy, tables));
});

test('a title cannot break the project’s file', () => {
  const odd = { ...fullStudy, study: { ...fullStudy.study, title: 'A "b" <c> & \u0001d' } };
  const [project] = qdpxFiles(odd, answers(['p1', 'before', text.survey, text.item, 'x'])) ?? [];
  expect(project?.text).toContain('<Project name="A &quot;b&quot; &lt;c> &amp; d" ');
});

test('where nobody sent words along there is no project', () => {
  expect(qdpxFiles(fullStudy, answers(['p1', 'before', 'core', 'sure', '7']))).toBeNull();
});
