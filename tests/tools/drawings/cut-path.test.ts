import { expect, it } from 'vitest';
import { cutBelow } from '../../../src/tools/drawings/cut-path.ts';
import { stepsOf, wholeNumbers } from '../../../src/tools/drawings/path-data.ts';

const cut = (data: string): string => wholeNumbers(cutBelow(stepsOf(data), 100));

it.each([
  ['keeps what is above the line', 'M0 0h50v50h-50z', 'm0 0h50v50h-50z'],
  [
    'keeps the step that goes below it, and the one that comes back',
    'M0 0v150h9h9v-150z',
    'm0 0v150l18 0v-150z',
  ],
  [
    'goes straight where several steps stay below it',
    'M0 0v150c1 1 2 2 3 9l5 5v3v-150z',
    'm0 0v150l8 17v-150z',
  ],
  ['keeps a curve that reaches above it', 'M0 0V150C0 50 9 50 9 150V0z', 'm0 0v150c0-100 9-100 9 0v-150z'],
  [
    'keeps a step that a smooth one goes on from',
    'M0 150c1 1 2 2 3 3c1 1 2 2 3 3s0-150 9-150',
    'm0 150l3 3c1 1 2 2 3 3s0-150 9-150',
  ],
])('%s', (_, data, short) => expect(cut(data)).toBe(short));
