import { describe, expect, test } from 'vitest';
import { deedFor } from '../../../src/ui/practise/choosing.ts';

const nothing = -1;
const moveTo = (to: number) => ({ kind: 'move', to });
const select = (choice: number) => ({ kind: 'select', choice });
const say = { kind: 'say' };

describe('among three choices', () => {
  test.each([
    ['ArrowDown', 0, nothing, moveTo(1)],
    ['ArrowRight', 1, nothing, moveTo(2)],
    ['ArrowDown', 2, nothing, moveTo(0)],
    ['ArrowUp', 2, nothing, moveTo(1)],
    ['ArrowLeft', 0, nothing, moveTo(2)],
    ['ArrowDown', 0, 0, moveTo(1)],
    ['1', 2, nothing, select(0)],
    ['3', 0, 1, select(2)],
    ['4', 0, nothing, null],
    ['0', 0, nothing, null],
    ['Enter', 1, nothing, { kind: 'nothing' }],
    ['Enter', 1, 0, { kind: 'nothing' }],
    ['Enter', 1, 1, say],
    [' ', 1, nothing, null],
    ['Tab', 1, nothing, null],
    ['a', 1, nothing, null],
    ['F1', 1, nothing, null],
  ])('%s with the focus on %d and %d selected', (key, focused, selected, deed) => {
    expect(deedFor(key, focused, selected, 3)).toEqual(deed);
  });
});
