import { expect, test } from 'vitest';
import { filePlace } from '../../src/app/one-file.ts';
import { corridorWith } from '../support/ports.ts';

test('a file that lies elsewhere than last time knows where it was, once', async () => {
  const { keeper } = corridorWith([]);
  expect(await filePlace(keeper, '/a')).toEqual({ path: '/a', before: null });
  expect(await filePlace(keeper, '/a')).toEqual({ path: '/a', before: null });
  expect(await filePlace(keeper, '/b')).toEqual({ path: '/b', before: '/a' });
  expect(await filePlace(keeper, '/b')).toEqual({ path: '/b', before: null });
});
