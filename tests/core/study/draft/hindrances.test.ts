import { expect, test } from 'vitest';
import type { Prepared } from '../../../../src/core/study/draft/hindrances.ts';
import { designText, hindrancesTo, ready } from '../../../../src/core/study/draft/hindrances.ts';
import type { Study } from '../../../../src/core/study/study.ts';
import { shelf, toyStudy } from '../../../support/study.ts';

const key = 'age1one';
const arm = (share: number) => ({ title: 'An arm', share, levels: {} });
const byCode = (arms = { one: arm(1), two: arm(1) }): Study => ({
  ...toyStudy,
  keys: [key],
  conditions: { by: 'envelopes', blocks: [], arms },
});
const prepared = (given: Partial<Prepared>): Prepared => ({
  study: { ...toyStudy, keys: [key] },
  shelf,
  tested: [key],
  envelopes: null,
  ...given,
});
const envelopes = { design: designText(byCode(), shelf), list: { study: 'toy', envelopes: [] } };

test.each<[string, Partial<Prepared>, string[]]>([
  ['nothing', {}, []],
  ['an error', { study: null }, ['problems']],
  ['no key', { study: toyStudy }, ['no-key']],
  ['a key that was never tested', { tested: [] }, ['untested']],
  ['a test of another key', { tested: ['age1two'] }, ['untested']],
  ['codes that were never issued', { study: byCode() }, ['no-codes']],
  ['nothing, once codes are issued', { study: byCode(), envelopes }, []],
  ['codes for other shares', { study: byCode({ one: arm(2), two: arm(1) }), envelopes }, ['other-codes']],
  [
    'codes for other conditions',
    { study: byCode({ one: arm(1), too: arm(1) } as never), envelopes },
    ['other-codes'],
  ],
  [
    'codes for a study of another name',
    { study: { ...byCode(), study: 'other' }, envelopes },
    ['other-codes'],
  ],
])('in the way of publishing stands %s', (_, given, hindrances) => {
  expect(hindrancesTo(prepared(given))).toEqual(hindrances);
});

test('envelopes go along where conditions come by them, and nowhere else', () => {
  expect(ready(prepared({ study: byCode(), envelopes }), false).envelopes).toBe(envelopes.list);
  expect(ready(prepared({ envelopes }), true)).toMatchObject({ envelopes: null, test: true });
  expect(() => ready(prepared({ tested: [] }), false)).toThrow('untested');
});
