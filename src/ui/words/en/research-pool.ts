import type { Judged } from '../../../core/pool/pool.ts';
import type { Mismatch } from '../../../core/pool/rescore.ts';
import type { Unread, Wear } from '../../../core/pool/worn-csv.ts';
import type { IdentityFault } from '../../../core/returns/identity-file.ts';
import { count } from './counting.ts';
import { keyWords } from './research-keys.ts';

type Why = Exclude<Judged, { taken: true }>['why'];

const percentOf = (value: number | null): string => (value === null ? 'nothing' : `${Math.round(value)} %`);

const unread = (table: string, why: Unread): string => {
  const its = `Its table “${table}”`;
  switch (why.kind) {
    case 'encoding':
      return `${its} is not text. Ask for the file as Corridor made it.`;
    case 'column-missing':
      return `${its} has no column “${why.column}”: it was renamed or taken out, or another version of the study made it. Ask for the file as Corridor made it.`;
    case 'column-twice':
      return `${its} has the column “${why.column}” twice. Ask for the file as Corridor made it.`;
    case 'ragged':
      return `${its} has a line, number ${why.row}, with more or fewer cells than its first. Ask for the file as Corridor made it.`;
    case 'cell':
      return `${its} says “${why.found.slice(0, 40)}” in line ${why.row} under “${why.column}”, which cannot be there. Somebody, or a program, has changed it.`;
  }
};

const scores = ([first, ...more]: readonly Mismatch[]): string => {
  if (!first) return '';
  const others = more.length > 0 ? ` ${count(more.length, 'more differs', 'more differ')}.` : '';
  return `Its scores do not follow from its choices: for ${first.theme} it says ${percentOf(first.said)}, and the choices give ${percentOf(first.worked)}.${others} Somebody has changed one of the two.`;
};

/** Why a file was not taken, and what to do. */
export function whyNot(why: Why): string {
  switch (why.kind) {
    case 'unread':
      return 'The browser could not read it. Is it still where it was? Drop it once more.';
    case 'too-large':
      return 'It is far too large to be a return.';
    case 'empty':
      return 'There is nothing in it. It may not have come whole: ask for it again.';
    case 'practice':
      return 'These are somebody’s results of practice, which belong to no study. Leave it out.';
    case 'needs-key':
      return 'It is sealed. Choose the study’s secret key above, and read it again.';
    case 'wrong-key':
      return 'Your key does not open it: it was sealed to another key, or it was altered or cut short on its way.';
    case 'damaged':
      return 'It is no whole zip file: it was cut short, or is something else. Ask for it again.';
    case 'not-a-return':
      return 'It is a zip file, and no return of Corridor.';
    case 'other-study':
      return 'It belongs to another study.';
    case 'not-data':
      return 'It comes from somebody who tried the study out, or from the simulation, or the other way round. It is not among those that are put together here.';
    case 'no-table':
      return `Its table “${why.table}” is missing. Ask for the file as Corridor made it.`;
    case 'table':
      return unread(why.table, why.why);
    case 'who':
      return `Its table “${why.table}” does not speak of one participant alone. Ask for the file as Corridor made it.`;
    case 'scores':
      return scores(why.mismatches);
    case 'same-again':
      return `It is the same return as ${why.as}, which was taken.`;
    case 'replaced':
      return `The same participant handed back again later: ${why.by} holds all of this and more.`;
    case 'contradicted':
      return `It and ${why.by} both say that they are the same return, and they differ. At least one was changed, so neither was taken.`;
  }
}

const wearWords: Record<Wear, string> = {
  'byte-order-mark': 'a mark at its beginning',
  'utf-16': 'another encoding',
  semicolons: 'semicolons',
  tabs: 'tabs',
  'decimal-commas': 'decimal commas',
  capitals: 'TRUE for true',
  'more-columns': 'columns that this study does not have, which were left out',
};

export const poolWords = {
  title: 'Returns, put together',
  intro:
    'Drop what participants sent you. Every file is read on this device: opened with your key, checked, and its scores worked out again from the choices. One that is damaged or was changed is named with its reason and stops none of the others.',
  elsewhere: 'Returns cannot be read here. Open Corridor in a browser, from its own page.',
  notYet: 'This needs the study that was published. Open its file in the research room first.',
  study: (title: string, version: string) => `For the study “${title}”, version ${version}.`,
  keys: 'The secret key',
  keysText:
    'Returns to this study are sealed. Choose the file of its secret key. It stays in this page’s memory until you close the page, and is kept nowhere.',
  keysLabel: 'The secret key’s file',
  keyIn: 'The key is there.',
  keyFault: {
    'no-key': keyWords.testFault['no-key'],
    'public-key': keyWords.testFault['public-key'],
    mistyped: keyWords.testFault.mistyped,
    'other-kind': keyWords.testFault['other-kind'],
  } satisfies Record<IdentityFault, string>,
  origin: 'Whose returns',
  origins: {
    participant: 'Those of people who took part',
    test: 'Those of trials',
    simulated: 'Those of made-up people',
  },
  files: 'The returns',
  filesText:
    'Drop files and folders here, as many as you like, in any portions and any order; or choose them.',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  kept: (files: number) =>
    `${count(files, 'file', 'files')} from before ${files === 1 ? 'is' : 'are'} kept in this browser, as they came.`,
  readKept: 'Read them again',
  going: (done: number, of: number) => `${done} of ${of} read`,
  stop: 'Stop',
  stopped: 'Stopped. What was read until then stands below.',
  failed: 'The returns could not be read. Reload the page and drop them once more.',
  notKept:
    'This browser has no room to keep these files, so they are here until you close the page. Keep the originals.',
  taken: (people: number, files: number) =>
    `${count(people, 'person', 'people')} in ${count(files, 'file', 'files')}`,
  not: (files: number) => `${count(files, 'file was', 'files were')} not taken`,
  all: 'All files were taken.',
  file: 'File',
  why: 'Why it was not taken',
  worn: 'Taken, though another program has kept them',
  wornText: (wear: readonly Wear[]) => wear.map((one) => wearWords[one]).join(', '),
  tables: 'The tables',
  table: 'Table',
  rows: 'Rows',
  tooMany: (most: number) =>
    `These are more than ${most.toLocaleString('en')} choices, which is what this page is made for. Take the package, and go on with its pool.sql in DuckDB, PostgreSQL or a cluster: it gives the same figures.`,
  pack: 'Download the package',
  packText:
    'One zip: every table with its codebook, scripts for R, Python and SPSS, SQL, a text for the methods, and copies for spreadsheets.',
  words: 'Download what was written',
  wordsText:
    'What participants wrote and sent along, as a project (.qdpx) that NVivo, MAXQDA, ATLAS.ti and others open.',
  noWords: 'Nobody has sent along what they wrote.',
  packed: (name: string) => `Downloaded: ${name}`,
  clear: 'Put the returns away',
  clearTitle: 'Put all returns away?',
  clearText: 'They are erased from this browser. The files that you dropped stay where they are.',
  clearYes: 'Put them away',
  clearNo: 'Keep them',
  cleared: 'Put away.',
};

const followUps = (n: number): string => (n === 1 ? 'One follow-up' : `${n} follow-ups`);

export const linkedWords = {
  title: 'Follow-ups from another browser',
  text: 'Somebody who came to the follow-up in another browser has two random codes. Here it says whose follow-up is whose. In all that follows, and in the package, they are one person, and what they were linked by is left out.',
  how: {
    code: (n: number) => `${followUps(n)} linked by the participant’s code.`,
    equal: (n: number) => `${followUps(n)} linked by answers that are all alike.`,
    'one-apart': (n: number) => `${followUps(n)} linked by answers of which one differs.`,
    confirmed: (n: number) => `${followUps(n)} linked by you.`,
  },
  alone: (n: number) => `${followUps(n)} near nobody whose follow-up is missing.`,
  shared: (n: number) =>
    n === 1
      ? 'One participant’s code was used to begin more than once.'
      : `${n} participants’ codes were used to begin more than once.`,
  falseShare: (share: number) =>
    `With these people, ${(100 * share).toFixed(1)} % of strangers would be taken for somebody at one difference, by simulation. Under 1 %, one difference is linked without asking; else you are asked. Two are always asked; more are never linked.`,
  offer: (later: string) => `Whose follow-up is ${later}?`,
  same: (earlier: string, differing: number) =>
    `It is ${earlier}’s (${differing === 0 ? 'no answer differs' : differing === 1 ? 'one answer differs' : `${differing} answers differ`})`,
  none: 'None of these',
  confirmed: (later: string, earlier: string) => `You said that ${later} is ${earlier}.`,
  refused: (later: string) => `You said that ${later} is none of those near.`,
  takeBack: 'Take it back',
};
