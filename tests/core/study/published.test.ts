import { expect, test } from 'vitest';
import type { StudyFault } from '../../../src/core/study/published.ts';
import { publish, readPublished, studyHash, writePublished } from '../../../src/core/study/published.ts';
import { digest } from '../../support/ports.ts';
import { published, shelf, toyStudy } from '../../support/study.ts';

const file = writePublished(published);

test('what was published is read back as it was, with all that participants meet', () => {
  expect(readPublished(file)).toEqual({ ok: true, value: published });
  expect(Object.keys(published.surveys)).toEqual(['core']);
  expect(Object.keys(published.scenarios)).toEqual(['calm', 'other']);
});

test('the hash changes with anything in it', async () => {
  const other = publish({ ...toyStudy, thanks: ['Thanks.'] }, shelf, false);
  expect(await studyHash(other, digest)).not.toBe(await studyHash(published, digest));
});

test('what the study names must be there when it is published', () => {
  const encounters = [{ scenario: 'nowhere' }];
  expect(() => publish({ ...toyStudy, encounters }, shelf, false)).toThrow('nowhere');
});

test.each<[string, string, StudyFault]>([
  ['a file of another kind', '{"type":"diary"}', 'not-a-study'],
  ['nothing', '', 'not-a-study'],
  ['half a file', file.slice(0, file.length / 2), 'cut'],
  ['a file of a newer Corridor', file.replace('"format":1', '"format":2'), 'newer'],
  ['a file with a field more', file.replace('"title"', '"tilte":"","title"'), 'faulty'],
  ['a file without what it names', file.replace('"before":["core"]', '"before":["cores"]'), 'faulty'],
  ['a file with a scenario that leads nowhere', file.replaceAll('"to":"third"', '"to":"thrid"'), 'faulty'],
  ['a very deep file', `{"type":"corridor-study","x":${'['.repeat(100)}`, 'not-a-study'],
  ['a very large file', `{"type":"corridor-study"${' '.repeat(10_000_000)}}`, 'too-large'],
])('%s is refused with its reason', (_, text, fault) => {
  expect(readPublished(text)).toEqual({ ok: false, fault });
});

test('a name that every object has is refused, wherever it stands', () => {
  const hostile = file.replace('"points":{', '"points":{"constructor":"x","__proto__":"y",');
  expect(readPublished(hostile)).toEqual({ ok: false, fault: 'faulty' });
});

test('conditions that go round in a circle are refused before anything is asked', () => {
  const round = file.replace('"id":"sure",', '"id":"sure","when":{"why-sure":{"at-least":1}},');
  expect(round).not.toBe(file);
  expect(readPublished(round)).toEqual({ ok: false, fault: 'faulty' });
});
