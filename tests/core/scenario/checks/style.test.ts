import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../../../src/core/scenario/load.ts';
import { toyDrawable } from '../../../support/drawable.ts';
import { ending, head } from '../../../support/written.ts';

/** What is said, and how it is rated. */
type Said = readonly [text: string, rating: number, more?: string];

/** The problems of one kind in a scenario of such decisions, one after the other; in each the last choice leads on too. */
function found(code: string, ...decisions: readonly (readonly Said[])[]): string[] {
  const steps = decisions.map((choices, i) => {
    const to = i + 1 < decisions.length ? `step-${i + 1}` : 'end';
    const written = choices.map(
      ([text, rating, more = ''], j) =>
        `      - { id: c-${i}-${j}, say: "${text}", rates: { expertise: ${rating} }, why: so, to: ${to}${more} }\n`,
    );
    return `  step-${i}:\n    with: [ana]\n    lines: []\n    choices:\n${written.join('')}`;
  });
  const text = `${head('expertise')}start: step-0\nsteps:\n${steps.join('')}endings:\n${ending('end')}`;
  const { problems } = loadScenario('toy.yaml', text, toyDrawable);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return problems.filter((problem) => problem.code === code).map(({ message }) => message);
}

const letters = (count: number) => 'x'.repeat(count);
/** The best choice is the longest here, and not there. */
const given: readonly Said[] = [
  ['The longest one.', 2],
  ['Short.', 0],
];
const hidden: readonly Said[] = [
  ['Short.', 2],
  ['The longest one.', 0],
];

describe('the best choice being the longest', () => {
  test.each<[string, (readonly Said[])[], number]>([
    ['one time in three is well', [given, hidden, hidden, given, hidden, hidden], 0],
    ['more than one time in three gives it away', [given, hidden, hidden, given, hidden], 1],
    ['once may be by chance', [given, hidden], 0],
    [
      'says nothing where two are as good, or as long',
      [given, [...given, ['As good.', 2]], [...given, ['As long as that.', 1]], hidden, hidden],
      0,
    ],
  ])('%s', (_, decisions, count) => {
    expect(found('S501', ...decisions)).toHaveLength(count);
  });
});

describe('a choice', () => {
  test.each<[string, Said[], RegExp | null]>([
    [
      'far longer than the next stands out',
      [
        [letters(91), 2],
        [letters(45), 0],
      ],
      /"c-0-0".*far longer/,
    ],
    [
      'twice as long does not',
      [
        [letters(90), 2],
        [letters(45), 0],
      ],
      null,
    ],
    [
      'more than twice as long, yet short, does not',
      [
        [letters(64), 2],
        [letters(20), 0],
      ],
      null,
    ],
    [
      'longer by 45 letters and more than twice does',
      [
        [letters(65), 2],
        [letters(20), 0],
      ],
      /far longer/,
    ],
    [
      'far shorter than all the others stands out',
      [
        [letters(70), 2],
        [letters(66), 0],
        [letters(20), 1],
      ],
      /"c-0-2".*far shorter/,
    ],
    [
      'with the only exclamation mark among three does',
      [
        ['Go!', 2],
        ['Stay.', 1],
        ['Wait.', 0],
      ],
      /"c-0-0".*exclamation/,
    ],
    [
      'with one of two exclamation marks does not',
      [
        ['Go!', 2],
        ['Stay!', 1],
        ['Wait.', 0],
      ],
      null,
    ],
    [
      'with an exclamation mark beside one other does not',
      [
        ['Go!', 2],
        ['Wait.', 0],
      ],
      null,
    ],
    [
      'with the only word in capitals stands out',
      [
        ['Go NOWHERE.', 2],
        ['Wait.', 0],
      ],
      /"c-0-0".*capitals/,
    ],
    [
      'with an abbreviation does not',
      [
        ['See a GP.', 2],
        ['Wait.', 0],
      ],
      null,
    ],
  ])('%s', (_, choices, says) => {
    expect(found('S502', choices)).toEqual(says ? [expect.stringMatching(says)] : []);
  });
});

describe('two choices are the same', () => {
  test.each<[string, Said[], number]>([
    [
      'where nothing tells them apart',
      [
        ['Go.', 2],
        ['Stay.', 0],
        ['Wait.', 0],
      ],
      1,
    ],
    [
      'and not where they are rated otherwise',
      [
        ['Go.', 2],
        ['Stay.', 0],
        ['Wait.', 1],
      ],
      0,
    ],
    [
      'and not where they voice another worry',
      [
        ['Go.', 2],
        ['Stay.', 0],
        ['Wait.', 0, ', voices: [expertise]'],
      ],
      0,
    ],
  ])('%s', (_, choices, count) => {
    expect(found('S503', choices)).toHaveLength(count);
  });
});
