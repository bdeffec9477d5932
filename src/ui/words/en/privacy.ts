import { count } from './counting.ts';

export const privacyWords = {
  title: 'Privacy',
  never: 'What never happens',
  nevers: [
    'There is no account and no server of ours. Nothing you do here is sent anywhere.',
    'The page asks its own address for its own files, and nothing else. A rule in the page forbids the browser anything more.',
    'Nobody sees that you opened a page, also not Support.',
    'What you write is read by nobody and searched by nobody.',
  ],
  kept: 'What is kept on this device',
  nothing: 'Nothing.',
  kinds: {
    encounters: (n: number) => count(n, 'encounter', 'encounters'),
    answers: (n: number) => `${count(n, 'thing', 'things')} that you chose to say or do`,
    written: (n: number) => `${count(n, 'text', 'texts')} in your own words`,
    participations: (n: number) => `${count(n, 'study', 'studies')} that you take part in`,
    damaged: (n: number) => `${count(n, 'encounter', 'encounters')} that cannot be read any more`,
  },
  size: (kilobytes: number) => `Together about ${kilobytes} kB.`,
  also: 'Besides, there are your settings, a random number by which results from this browser are told apart, a short note of how long each encounter is (so that a loss is noticed), and the files of the program itself.',
  who: 'Who could read it',
  whoText: [
    'Whoever can open this browser on this device. Where others use it too, begin a sitting that leaves nothing behind.',
    'What you download is yours to keep or delete. The way you send a file may show who sent it.',
    'The browser’s own files may hold traces of what was erased for a while.',
  ],
  leaves: 'What you can hand over',
  leavesText:
    'Your results as a table, without names and clock times, or the return of a study. You see every cell of it first. People who know you well may still recognise you.',
  erase: 'See, take along or erase it',
  last: 'How long it lasts',
};
