import { expect, test } from 'vitest';
import { pathOf } from '../../../src/ui/one-file/path-of.ts';

test.each([
  ['file:///home/me/my%20files/corridor.html#/past', '/home/me/my files/corridor.html'],
  ['file:///C:/Users/me/corridor.html', 'C:/Users/me/corridor.html'],
  ['file:///home/100%/corridor.html', '/home/100%/corridor.html'],
  ['https://example.org/a/corridor.html', 'example.org/a/corridor.html'],
])('%s is written %s', (address, written) => {
  expect(pathOf(new URL(address))).toBe(written);
});
