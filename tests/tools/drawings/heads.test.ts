import { expect, it } from 'vitest';
import { findHead, headFault, heads } from '../../../src/tools/drawings/heads.ts';

it('lists hair and head-wear, and no costume', () => {
  expect(heads).toEqual(expect.arrayContaining(['hijab', 'turban', 'afro', 'bun', 'short1']));
  expect(heads).toHaveLength(47);
  expect(heads).not.toContain('bear');
});

it.each(['longAfro', 'LongAfro', 'long-afro', 'long_afro', 'Long afro'])('knows %s', (name) => {
  expect(findHead(name)).toBe('longAfro');
  expect(headFault(name)).toBeNull();
});

it('takes either spelling of grey', () => expect(findHead('grey-bun')).toBe('grayBun'));

it('names the likest heads where there is none of that name', () => {
  expect(headFault('turbn')).toMatch(/^there is no head "turbn"\. The nearest are turban, /);
});
