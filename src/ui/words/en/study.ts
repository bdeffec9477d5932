import type { MaskReason } from '../../../core/returns/masking.ts';
import type { JoinFault } from '../../../app/open-study.ts';
import type { AnonymousTable } from '../../../core/returns/anonymise.ts';
import { count } from './counting.ts';

const day = (ms: number) => new Date(ms).toLocaleDateString('en', { dateStyle: 'long' });

export const studyWords = {
  title: 'A study',
  trial: 'This is a trial of the study. What comes of it is marked as a trial, and is never counted.',
  keeps: 'You can leave this page whenever you like. It goes on where you left it.',
  withdraw: 'Withdraw from this study',
  elsewhere: {
    'went-on': 'This study went on in another tab. You are seeing it as it is now.',
    open: 'This study is open in another tab. Here you can read along.',
    deleted: 'Nothing of this study is on this device any more.',
  },
  continueHere: 'Continue here',
  home: 'Home',
  damaged:
    'What was kept of your way through this study cannot be read any more. You can download what is left of it, and open the study again.',
  damagedRemove: 'Erase what is left',
  strip: {
    underWay: (title: string) => `You are taking part in: ${title}`,
    over: (title: string) => `A study on this device: ${title}`,
    goOn: 'Go on',
    look: 'Look at it',
  },
};

export const openStudyWords = {
  text: 'Whoever runs a study gives you a file, or a link. Open the file here. Nothing about you is kept until you agree to take part.',
  title: 'Open a study',
  choose: 'The study’s file',
  open: 'Open it',
  practice: 'You can practise without any study.',
  practiceLink: 'Go to the encounters',
  research: 'Do you run a study, or want to?',
  researchLink: 'The research room',
  unread: 'This file could not be read. Choose it once more.',
  fault: {
    'too-large': 'This file is far too large to be a study. Ask whoever gave it to you for the right one.',
    'not-a-study': 'This is not a file of a study. Choose the one that ends in .json, as you were given it.',
    newer:
      'This study was made with a newer Corridor. Open Corridor with a network once, so that it is renewed, and open the study again.',
    cut: 'This file was cut short: its end is missing. Get it once more from where it came.',
    faulty:
      'Something in this file does not fit together, so the study cannot begin. Ask whoever gave it to you for it once more.',
    another:
      'You are in the middle of another study, and that one is kept. Finish it or withdraw from it first.',
  } satisfies Record<JoinFault, string>,
  missing:
    'This link names a study that is not here, or there is no network. Ask whoever gave it to you, or open its file.',
};

export const stationWords = {
  encounter: 'Next: an encounter',
  goesOn: 'The encounter that you began',
  play: 'Begin it',
  playOn: 'Go on with it',
  skip: 'Leave it out',
  skipText: 'In this one you are the one who is not well. You can leave it out and lose nothing.',
  lookBack: 'Look back',
  lookBackText:
    'Here is what was behind the choices in the encounters that you played. Look at as much of it as you like, then go on.',
  lookBackAt: (title: string) => `Look back on “${title}”`,
  goOn: 'Go on',
  waiting: 'That was the first part',
  waitingUntil: (ms: number) => `The last part opens on ${day(ms)}. This page keeps your place until then.`,
  waitingNow: 'The last part is open.',
  waitingAdvice:
    'Browsers forget pages that are not opened for a while. Put Corridor on your home screen, or keep a copy of everything.',
  calendar: 'Put the day in your calendar',
  calendarTitle: (study: string) => `The last part of “${study}”`,
  copy: 'Keep a copy',
  follow: 'Begin the last part',
  declined: 'You chose not to take part',
  declinedText: 'That is quite all right, and nobody hears of it. Everything is open to you for practice.',
  reconsider: 'Read about the study again',
  complete: 'You are done',
  again: 'Take the file once more',
  nextOne: 'Make ready for the next participant',
  nextOneText: 'It erases what this participant did here. The file that was downloaded is not touched.',
  practise: 'Go to the encounters',
};

export const maskWords = {
  title: 'What might tell who somebody is',
  text: 'These are guesses, and they miss things. What is ticked leaves as […]. Read it once more yourself.',
  reason: {
    contact: 'a way to reach somebody',
    number: 'a long number',
    date: 'a date',
    name: 'perhaps a name',
    listed: 'on the study’s list',
  } satisfies Record<MaskReason, string>,
  leaves: 'This is how it leaves:',
};

export const returnWords = {
  title: 'Hand it back',
  intro:
    'This is everything that will be in the file, cell by cell. It holds no name, no clock times and no contact details. People who know you may still recognise you, and the way you send the file may show who you are.',
  sealed: 'The file is sealed: only those who run the study can open it.',
  open: 'This study has no key, so whoever gets hold of the file can read it.',
  written: 'What you wrote in your own words',
  writtenText: 'Nothing of it is in the file unless you tick it.',
  make: 'Download the file',
  copy: 'Keep an open copy for yourself',
  copied: (name: string) => `Downloaded: ${name}. It is yours, and nobody else has asked for it.`,
  busy: 'Making the file. That takes a moment.',
  made: (name: string) => `Downloaded: ${name}`,
  failed: 'The file could not be made. Nothing is lost. Reload the page and try again.',
  how: 'How it gets to the study',
  codes: 'Two codes to keep',
  participant: 'Your code in the data',
  deletion: 'Your deletion code',
  codesText:
    'After the file is handed in, only the deletion code can find your rows. It is in no file that you hand back: write it down, or download it. Whoever runs the study deletes your rows when you give it to them.',
  saveCodes: 'Download both codes',
  codesFile: 'corridor-codes.txt',
  codesFileText: (study: string, participant: string, deletion: string) =>
    `${study}\nCode in the data: ${participant}\nDeletion code: ${deletion}\n`,
  done: 'I have handed it back',
  doneText: 'Only press this when the file is on its way. You can download it again later, too.',
  later: 'Not now',
  rows: (name: keyof typeof tableTitles, rows: number) =>
    `${tableTitles[name]}: ${count(rows, 'row', 'rows')}`,
};

/** Of every table that a return can have. */
const tableTitles = {
  participants: 'How you took part',
  answers: 'Your answers, question by question',
  scales: 'What your answers add up to',
  encounters: 'The encounters, and how they ended',
  choices: 'What you chose, decision by decision',
  scores: 'What your choices were rated',
  critical: 'What mattered for safety',
  noticed: 'What you noticed',
  wide: 'All of it in one row',
};

export const tableTitle = ({ name, rows }: AnonymousTable): string =>
  name in tableTitles ? returnWords.rows(name as keyof typeof tableTitles, rows.length) : name;

export const withdrawWords = {
  title: 'Withdraw from this study',
  none: 'There is no study on this device to withdraw from.',
  text: (title: string) =>
    `Everything that “${title}” keeps on this device is erased: your answers, your encounters in it, and that you took part. It cannot be undone. Nobody asks why.`,
  returned:
    'You have handed something back. That is no longer here. Give this deletion code to whoever runs the study, and they delete your rows:',
  slip: 'Also download a slip for the study',
  slipText:
    'It says how far you came, under your code in the data, and nothing else. It helps them count who left.',
  slipFile: 'corridor-withdrawal.txt',
  yes: 'Erase it and withdraw',
  no: 'Stay in the study',
  done: 'You have withdrawn, and everything of it is erased here.',
  failed: 'Not everything could be erased. Reload the page and try once more.',
};
