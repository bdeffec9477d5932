import type { SmallCellRule } from '../../../core/disclosure/small-cells.ts';
import type { Shown } from '../../../core/disclosure/small-cells.ts';
import type { Told } from '../../../core/pool/seen/disclosure-seen.ts';
import { count } from './counting.ts';

const oneDigit = (value: number): string => value.toFixed(1);

export const seenWords = {
  title: 'What they show',
  rule: 'Small counts',
  rules: {
    'under-5': 'leave out counts from 1 to 4',
    'under-10': 'leave out counts from 1 to 9',
    hesa: 'round to fives (HESA)',
  } satisfies Record<SmallCellRule, string>,
  ruleText:
    'Small counts are left out of every table and picture here, and as many others as it takes that none of them can be worked out. The tables in the package hold every row.',
  hidden: 'left out',
  shown: (value: Shown): string | number => value ?? 'left out',
  everybody: 'everybody',
  condition: (letter: string) => `condition ${letter}`,
  asTable: 'As a table',
  tableOf: (caption: string) => `Table: ${caption}`,
  svg: 'SVG',
  png: 'PNG',
  svgOf: (caption: string) => `Download as SVG: ${caption}`,
  pngOf: (caption: string) => `Download as PNG: ${caption}`,
  noPng: 'The browser could not paint it. Take the SVG.',
  themes: 'How each concern was handled: mean of people, percent of maximum possible, with 95 % intervals',
  themeColumns: ['Concern', 'Whose', 'People', 'Mean', 'From', 'To'],
  number: oneDigit,
  n: (people: number) => `n = ${people}`,
  changes: (scale: string) => `${scale}: before and after, a line for each person`,
  changeColumns: ['Whose', 'People', 'Mean change', 'd_z', 'd_av', 'Correlation'],
  before: 'before',
  after: 'after',
  answers: (meaning: string, column: string) => `${meaning} (${column})`,
  answersTitle: 'Answers',
  answerColumns: ['Answer', 'People'],
  options: 'Who chose what',
  optionsText: 'For whoever wrote the scenarios: what was chosen at each step, in encounters of record.',
  step: (scenario: string, step: string) => `${scenario}: ${step}`,
  optionColumn: 'What could be said or done',
  ways: (scenario: string) => `How people went through ${scenario}: from one decision to the next`,
  waysTitle: 'Ways through the scenarios',
  wayColumns: ['From', 'To', 'People'],
  theEnd: 'the end',
  stages: 'How far people came: how many stopped at each stage',
  stageColumns: ['Stage', 'People'],
};

const howWords = { 'left-out': 'left out', 'in-pairs': 'two answers told as one' } as const;
const howOf = (how: Told['done'][number]['how']): string =>
  typeof how === 'string' ? howWords[how] : `as “${how.as}”`;

export const disclosureWords = {
  title: 'Could somebody be known?',
  intro:
    'Whoever knows a few things of a participant may find their row. Tick what others may know, and see how many people are alike in it.',
  known: 'What others may know',
  k: (k: number | null) =>
    k === null
      ? 'Nobody is in the pool.'
      : `The smallest group of people alike in all of it has ${count(k, 'person', 'people')} (k = ${k}).`,
  unique: (unique: number, people: number) =>
    `${unique} of ${count(people, 'person is', 'people are')} like no other.`,
  risk: (highest: number, average: number) =>
    `Somebody who knows all of it of one person would pick the right row with a chance of ${(100 * highest).toFixed(0)} % at most, and ${(100 * average).toFixed(1)} % on average.`,
  groups: 'The smallest groups',
  groupColumns: ['Alike in', 'People'],
  none: 'nothing said',
  diversity: 'What a group would tell',
  diversityText:
    'Of what is not taken to be known: the fewest different values in any group. With 1, whoever knows the group knows the value.',
  diversityColumns: ['Column', 'Values (l)'],
  changes: 'What one change would do',
  ways: 'The gentlest ways to groups of five',
  noWay: 'There is none: even with all of it left out, fewer than five people are alike.',
  tooMany: 'There are too many columns to try every way. Take some out above.',
  changeColumns: ['Change', 'Smallest group', 'Like no other'],
  done: (told: Told) =>
    told.done.length === 0
      ? 'nothing changed'
      : told.done.map(({ name, how }) => `${name} ${howOf(how)}`).join('; '),
  report: 'Download the report',
  reportText: 'For the ethics file: all of this as text, with how it was worked out.',
};
