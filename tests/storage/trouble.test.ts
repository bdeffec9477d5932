import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answered } from '../../src/storage/trouble.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const named = (name: string, more: object = {}) => Object.assign(new Error(name), { name, ...more });

test.each([
  ['a full disk', named('AbortError', { inner: named('QuotaExceededError') }), 'full'],
  ['a taken place', named('BulkError', { failures: [named('ConstraintError')] }), 'taken'],
  ['a lost connection', named('UnknownError'), 'unavailable'],
  ['no reason at all', named('Error'), 'unavailable'],
])('%s is told by its name', async (_, error, trouble) => {
  await expect(answered(Promise.reject(error))).rejects.toMatchObject({ trouble });
});

test('an answer is passed on, and nothing waits after it', async () => {
  expect(await answered(Promise.resolve('kept'))).toBe('kept');
  expect(vi.getTimerCount()).toBe(0);
});

test('a write that never settles is called stalled after three seconds', async () => {
  const stalled = expect(answered(new Promise(() => undefined))).rejects.toMatchObject({
    trouble: 'stalled',
  });
  await vi.advanceTimersByTimeAsync(2999);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  await stalled;
});
