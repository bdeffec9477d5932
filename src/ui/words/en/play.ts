import type { Elsewhere } from '../../../app/recorder.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';

export const beginWords = {
  before: 'Before you begin',
  once: [
    'Nobody is watching this, and it cannot send help. Support is in the menu, at any moment.',
    'You can pause or step out whenever you like. Nobody asks why. “Leave”, or pressing Shift three times, swaps this page for a plain one at once.',
    'Corridor notes when you change your mind and roughly how long you took. It stays on this device, and so does everything else, unless you hand it over. You can erase it all from “What you have played”.',
  ],
  contains: 'What is in it',
  safety: {
    none: 'Nobody in it is in danger.',
    ask: 'Nobody in it is in danger. Suicide may be asked about in plain words.',
    'act-now':
      'Somebody in it is in danger. Nothing shows or tells how, and in every ending somebody is reached.',
  } satisfies Record<Scenario['about']['safety'], string>,
  options: 'You can also choose something else, now or in the middle.',
  lighter: 'Something lighter',
  key: (reviewers: number) =>
    `The ratings behind this encounter are what its author thought; ${reviewers === 0 ? 'reviewed by nobody yet' : `reviewed by ${reviewers}`}.`,
  begin: 'Begin',
  back: 'Choose another',
  missing: 'This page has no encounter of that name.',
  failed: 'This encounter could not be loaded. Is the network gone? Try again when it is back.',
};

export const playWords = {
  log: 'What has been said',
  you: 'You',
  next: 'Next',
  goOn: 'Go on',
  ask: 'What do you do?',
  hint: 'Select one, then say it.',
  keys: 'Arrows move, the space bar or a number selects, Enter says.',
  say: 'Say this',
  do: 'Do this',
  select: 'Select one first',
  takeBack: 'Take back',
  elsewhere: {
    'went-on': 'This encounter went on in another tab. You are seeing it as it is now.',
    open: 'This encounter is open in another tab. Here you can read along.',
    deleted: 'This encounter is no longer on this device: it was deleted. Nothing more of it is kept.',
  } satisfies Record<Elsewhere, string>,
  continueHere: 'Continue here',
  ended: 'The end of this encounter',
  lookBack: 'Look back',
  study: 'Go on with the study',
  after: 'If any of this is close to home for you or for somebody you know:',
  afterLink: 'where to turn',
  later: 'Leave it for today',
  steppedOut: 'You stepped out of this one. Nothing of it is scored.',
};
