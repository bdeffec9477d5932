import { count } from './counting.ts';

export const publishWords = {
  title: 'Publish the study',
  notYet: 'Not yet',
  notYetText: 'Before this study can be published:',
  how: 'For whom',
  real: 'For participants',
  realText: 'What they hand back is data.',
  trial: 'As a trial',
  trialText:
    'For colleagues who try it out. All that comes of it is marked as a trial, and never mixes with data.',
  page: 'One file with everything inside',
  pageText:
    'Corridor, the study, its encounters and its public key in one HTML file. It opens by a double click, from a USB stick, without a network.',
  makePage: 'Download the one file',
  study: 'The study’s file',
  studyText: 'For participants who have a Corridor already: they open it under “A study”.',
  makeStudy: 'Download the study’s file',
  link: 'A link',
  linkText: (file: string) =>
    `Put the study’s file on your web server, in the folder “studies” beside Corridor’s page, under the name ${file}. Then this link opens it:`,
  address: 'The address of your Corridor',
  noAddress: 'Type the address at which your Corridor lies, and the link is shown here.',
  making: 'Making the file. That takes a moment.',
  made: (name: string) => `Downloaded: ${name}`,
  sha256: 'Its SHA-256, by which anybody can tell that it is the same file:',
  noPage:
    'The one file (corridor.html) does not lie beside this page, or there is no network, so nothing could be made. It is part of every build of Corridor.',
  failed: 'The file could not be made. Nothing has changed. Reload the page and try once more.',
  version:
    'Raise the study’s version whenever you change it after somebody took part: it stands in their data.',
};

export const madeUpWords = {
  title: 'What the data will look like',
  intro:
    'Made-up people go through the study as real ones do: they answer, choose, go back, leave questions out, stop early. How they behave is a stated model, and none of it was measured. It shows the shape of your data, not its result.',
  who: 'Made-up people',
  people: 'How many people',
  peopleWrong: 'From 1 to 500 people.',
  begin: 'Let them go through it',
  stop: 'Stop',
  stopped: 'Stopped. Nothing was made.',
  going: (done: number, of: number) => `${done} of ${of} have been asked.`,
  done: (people: number, of: number) =>
    `${people} of ${count(of, 'person', 'people')} handed something back. None of them exists.`,
  mark: 'Simulated. This is not data.',
  download: 'Download all tables',
  made: (name: string) => `Downloaded: ${name}`,
  failed: 'That could not be done. Reload the page and try once more.',
  first: (rows: number, shown: number) =>
    rows > shown ? `The first ${shown} of ${rows} rows.` : count(rows, 'row', 'rows'),
  tables: {
    participants: 'participants: one row for each person',
    answers: 'answers: one row for each item at each wave',
    scales: 'scales: one row for each scale at each wave',
    encounters: 'encounters: one row for each encounter',
    choices: 'choices: one row for each decision',
    scores: 'scores: one row for each encounter and concern',
    critical: 'critical: one row for each behaviour that matters for safety',
    noticed: 'noticed: one row for each sign offered',
    wide: 'wide: everything in one row for each person',
  } as Record<string, string>,
};
