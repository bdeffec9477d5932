import type { VaultState } from '../../../core/vault.ts';

export const elsewhereWords = {
  title: 'The research room',
  text: 'It is not in this file, which holds what participants and students need. Open the full Corridor, from the address or the folder that this file came from, to write or publish a study.',
};

export const startWords = {
  title: 'Corridor in one file',
  back: 'Welcome back',
  what: 'This file is all of Corridor: the encounters, the look back, where to turn. It needs no network and sends nothing anywhere.',
  first: 'One question first: may this browser keep what you play?',
  sealed: 'Something is kept here under a passphrase.',
  notice: {
    empty: '',
    sealed: '',
    lost: 'Something was kept here under a passphrase, and this browser has lost it: a disk was damaged, or the browser cleared what it keeps. It cannot be opened any more. If you have kept a copy, set a passphrase and bring the copy back.',
    newer:
      'A newer Corridor file has kept something in this browser. Open it with that newer file. With this one you can play, but nothing is kept.',
    none: 'This browser lets this file keep nothing. You can play, but only for as long as this page is open.',
  } satisfies Record<VaultState, string>,
  keep: {
    title: 'Keep it in this browser',
    what: 'What you play is sealed with a passphrase of yours and kept on this device. You type it each time you open the file.',
    forget: 'If you forget it, nobody can open what was kept, and nobody can help.',
    passphrase: 'New passphrase',
    make: 'Keep it under this passphrase',
    taken: 'A passphrase has just been set in another tab. Reload this page and open it with that.',
    failed: 'This browser did not keep it. Nothing has changed.',
  },
  open: {
    title: 'Go on with it',
    passphrase: 'Passphrase',
    open: 'Open',
    wrong: 'That is not the passphrase.',
    failed: 'What is kept here cannot be read just now. Reload the page and try again.',
    forgotten: 'I have forgotten it',
    eraseTitle: 'Erase it and begin anew?',
    eraseText:
      'Without its passphrase nobody can open what is kept here, and there is no other way in. Erasing deletes all of it, for every Corridor file that this browser keeps in the same place. A copy that you downloaded stays yours.',
    erase: 'Erase it',
    keep: 'Keep it',
    notErased: 'It could not all be erased. Close Corridor’s other tabs and try again.',
    erased: 'It has been erased.',
  },
  busy: 'One moment: a passphrase is made slow to try.',
  nothing: {
    title: 'Keep nothing',
    what: 'What you play is gone once this page is closed or reloaded, or the browser crashes. There is no way back to it.',
    take: 'Take your results before that, if you want them.',
    begin: 'Play without keeping',
  },
  where: 'Where would it be kept?',
  whereIs: 'Where is it kept?',
};

/** Where the one file's data live. */
export const whereWords = {
  file: 'This file is',
  inside: 'What is kept lies in this browser’s own storage on this device. The file itself never changes.',
  shared:
    'Chrome, Edge and Safari keep what all files on this device store in one place. Another file that you open could reach it, so it is sealed; it could still delete it.',
  byPath:
    'Firefox keeps it by the file’s place and name. If you move or rename the file, it looks empty; put it back, and everything is there.',
  served:
    'This one was opened from a web address and not as a file: what is kept belongs to that address in this browser.',
  other: 'Another browser, or a private window, sees nothing of it; a private window forgets when it closes.',
  clear:
    'No browser promises a file to keep anything for ever: it may clear it when the disk fills up, or when you clear its data. A copy is the safer way.',
};

export const keptWords = {
  title: { sealed: 'Where this is kept', page: 'Nothing is kept here' },
  sealed: 'What you do here is kept under your passphrase.',
  page: 'What you do here is not kept. It is gone once this page is closed or reloaded, or the browser crashes.',
  before: (path: string) => `When you opened this last, the file was ${path}`,
  copy: 'Keep a copy',
  take: 'Take your results',
  lockText: 'Locking forgets the passphrase until you type it again. Closing the page does the same.',
  lock: 'Lock it now',
  over: 'Begin anew',
  overText: 'Beginning anew forgets all that you did since this page was opened.',
  overTitle: 'Forget what you did here?',
  overYes: 'Forget it',
  overNo: 'Stay',
};

export const fileStripWords = {
  label: 'How long this lasts',
  page: 'Nothing is kept here: once this page is closed or reloaded, what you did is gone.',
  take: 'Take your results',
  moved: (path: string) =>
    `This file was opened from another place before: ${path}. In this browser both see the same.`,
  where: 'Where this is kept',
};
