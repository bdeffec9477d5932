import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CacheMarkStore } from '../../src/storage/mark-cache.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const mark = { encounter: 'a'.repeat(16), title: 'Talk', startedAtMs: 0, events: 1, lastHash: '' };
const never = () => new Promise<never>(() => undefined);
const cachesThat = (does: Partial<CacheStorage>) => does as CacheStorage;

test('a cache that does not answer keeps nobody waiting for more than three seconds', async () => {
  const marks = new CacheMarkStore(cachesThat({ open: never, delete: never }));
  const noted = marks.note(mark);
  const cleared = expect(marks.clear()).rejects.toMatchObject({ trouble: 'stalled' });
  await vi.advanceTimersByTimeAsync(3000);
  await noted;
  await cleared;
});

test('where there is no cache there are no marks, and none to be cleared', async () => {
  const marks = new CacheMarkStore(undefined);
  await marks.note(mark);
  expect(await marks.all()).toEqual([]);
  await marks.clear();
});

test('marks that the browser does not let go of are said', async () => {
  const refuses = () => Promise.reject(new DOMException('no', 'UnknownError'));
  await expect(new CacheMarkStore(cachesThat({ delete: refuses })).clear()).rejects.toMatchObject({
    trouble: 'unavailable',
  });
});
