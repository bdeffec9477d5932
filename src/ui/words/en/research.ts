import type { Severity } from '../../../core/problems/catalogue.ts';
import type { Path } from '../../../core/problems/problem.ts';
import type { Hindrance } from '../../../core/study/draft/hindrances.ts';
import type { StudyFault } from '../../../core/study/published.ts';
import { count } from './counting.ts';

/** The sentence for a file that was published and cannot be gone on with. */
const publishedFault: Record<StudyFault, string> = {
  'too-large': 'This file is far too large to be a study.',
  'not-a-study': 'This is not a study.',
  newer: 'This study was made with a newer Corridor. Open Corridor with a network once, and try again.',
  cut: 'This file was cut short: its end is missing. Get it once more from where it came.',
  faulty: 'Something in this file does not fit together. Open the text that it was made from instead.',
};

export const roomWords = {
  title: 'The research room',
  back: 'The research room',
  intro:
    'Here you write a study, try it, and make the file that participants open. Nothing leaves this device by itself: what you download is yours to give out.',
  kept: 'What you write is kept in this browser while you work. Download the text, too: it is the study, and browsers forget.',
  begin: 'Begin',
  beginExample: 'Begin from the example',
  beginExampleText: 'A whole study of two encounters and two conditions. Change whatever is not yours.',
  open: 'Open a study of yours',
  openText: 'Its text (.yaml), or the file that was published (.json).',
  choose: 'The study’s file',
  openIt: 'Open it',
  unread: 'This file could not be read. Choose it once more.',
  publishedFault,
  another: 'Begin another study',
  anotherTitle: 'Put this study away?',
  anotherText:
    'It is erased from this browser, with what was noted of its keys and codes. Download its text first if you want it back.',
  anotherYes: 'Put it away',
  anotherNo: 'Keep it',
  untitled: 'A study without a title',
  steps: {
    study: 'Write the study',
    try: 'Try it as a participant',
    keys: 'Make its key',
    codes: 'Issue codes',
    'made-up': 'See what the data will look like',
    publish: 'Publish it',
    pool: 'Put the returns together',
  },
  about: {
    try: 'The whole way, exactly as it will be, marked as a trial. Nothing of it is kept.',
    'made-up': 'Made-up people go through it, and you get their tables.',
    pool: 'What came back is read here, on this device, and put together into tables.',
    notYet: 'First the study has to be without errors.',
  },
  tryIt: 'Begin a trial',
  tryFailed: 'The trial could not begin. Reload the page and try once more.',
  isFine: 'Nothing is in its way.',
  toMend: (errors: number, warnings: number) =>
    [
      ...(errors > 0 ? [`${count(errors, 'thing', 'things')} to mend`] : []),
      ...(warnings > 0 ? [`${count(warnings, 'thing', 'things')} to think about`] : []),
    ].join(', '),
  text: 'Write it as text',
  download: 'Download its text',
  hindrance: {
    problems: 'Something in the study has to be mended first.',
    'no-key': 'It has no key yet.',
    untested: 'Nobody has shown yet that its secret key opens what is sealed to it.',
    'no-codes': 'Conditions come by codes, and none have been issued.',
    'other-codes':
      'The codes were issued before its conditions, shares, blocks, orders or name were changed. Issue them anew.',
  } satisfies Record<Hindrance, string>,
  keyTested: 'Its key was tested.',
  codesReady: (codes: number) => `${count(codes, 'code', 'codes')} issued.`,
};

export const mendWords = {
  title: 'What to look at',
  none: 'Nothing is in its way.',
  severity: { error: 'To mend', warning: 'To think about' } satisfies Record<Severity, string>,
  goThere: (where: string) => `Go to ${where}`,
  /** A place as it is called in the study's text. */
  where: (path: Path) => path.map((name) => (typeof name === 'number' ? name + 1 : name)).join(', '),
  line: (line: number) => `Line ${line}`,
};
