import { afterEach, describe, expect, test, vi } from 'vitest';
import { leavePage, onShiftThreeTimes } from '../../../src/ui/parts/leave.ts';

afterEach(() => void vi.unstubAllGlobals());

type Press = [key: string, atMs: number, repeat?: boolean];

function pressed(...presses: readonly Press[]): number {
  let left = 0;
  const onkeydown = onShiftThreeTimes(() => (left += 1));
  for (const [key, timeStamp, repeat = false] of presses) {
    onkeydown({ key, timeStamp, repeat } as KeyboardEvent);
  }
  return left;
}

describe('Shift', () => {
  test.each<[string, Press[], number]>([
    [
      'twice',
      [
        ['Shift', 0],
        ['Shift', 200],
      ],
      0,
    ],
    [
      'three times',
      [
        ['Shift', 0],
        ['Shift', 200],
        ['Shift', 400],
      ],
      1,
    ],
    [
      'three times, slowly',
      [
        ['Shift', 0],
        ['Shift', 1000],
        ['Shift', 2000],
      ],
      0,
    ],
    [
      'slowly at first',
      [
        ['Shift', 0],
        ['Shift', 1400],
        ['Shift', 1600],
        ['Shift', 1800],
      ],
      1,
    ],
    [
      'for capital letters',
      [
        ['Shift', 0],
        ['H', 50],
        ['Shift', 100],
        ['I', 150],
        ['Shift', 200],
        ['V', 250],
      ],
      0,
    ],
    [
      'held down',
      [
        ['Shift', 0],
        ['Shift', 300, true],
        ['Shift', 330, true],
        ['Shift', 360, true],
      ],
      0,
    ],
  ])('%s', (_, presses, times) => {
    expect(pressed(...presses)).toBe(times);
  });
});

test('leaving replaces this page by the neutral one', () => {
  const replace = vi.fn();
  vi.stubGlobal('location', { replace });
  leavePage();
  expect(replace.mock.calls).toEqual([['./neutral.html']]);
});
