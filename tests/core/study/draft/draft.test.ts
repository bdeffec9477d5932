import { expect, test } from 'vitest';
import { checkDraft, renamed, valueAt, withValue } from '../../../../src/core/study/draft/draft.ts';
import { shelf, toyStudy } from '../../../support/study.ts';

test('a draft without an error is a study', () => {
  expect(checkDraft(toyStudy, shelf).study).toEqual(toyStudy);
  expect(checkDraft(toyStudy, shelf).findings.map(({ code }) => code)).toEqual(['T221']);
});

test.each([
  ['what is missing', withValue(toyStudy, ['title'], undefined), 'S101', ['title']],
  [
    'what has the wrong shape',
    withValue(toyStudy, ['sample', 'expected'], 'many'),
    'S103',
    ['sample', 'expected'],
  ],
  [
    'what it cannot mean',
    withValue(toyStudy, ['surveys', 'after', 0], 'cor'),
    'T201',
    ['surveys', 'after', 0],
  ],
])('says %s, and where', (_, draft, code, path) => {
  const { study, findings } = checkDraft(draft, shelf);
  expect(study).toBeNull();
  expect(findings).toContainEqual(expect.objectContaining({ code, path }));
});

test('a value is put where it belongs, and what was there before is left as it was', () => {
  const draft = withValue({ list: [{ a: 1 }, { a: 2 }] }, ['list', 1, 'a'], 3);
  expect(draft).toEqual({ list: [{ a: 1 }, { a: 3 }] });
  expect(withValue(draft, ['new', 'field'], 'x')).toEqual({ ...draft, new: { field: 'x' } });
  expect(withValue(draft, ['list', 0], undefined)).toEqual({ list: [{ a: 3 }] });
  expect(valueAt(draft, ['list', 1, 'a'])).toBe(3);
  expect(valueAt(draft, ['list', 1, 'toString'])).toBeUndefined();
});

test('a field gets another name at its own place, unless that is taken', () => {
  const draft = { arms: { one: 1, two: 2, three: 3 } };
  const keys = (changed: unknown) => Object.keys(valueAt(changed, ['arms']) as object);
  expect(keys(renamed(draft, ['arms'], 'two', 'wait'))).toEqual(['one', 'wait', 'three']);
  expect(renamed(draft, ['arms'], 'two', 'one')).toBe(draft);
});
