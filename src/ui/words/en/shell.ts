import type { StoreTrouble } from '../../../core/ports.ts';

/** What stands on every screen. */
export const programName = 'Corridor';

export const loadingWords = 'One moment.';

export const toolbarWords = {
  menu: 'Corridor',
  pause: 'Pause',
  support: 'Support',
  allElse: 'Menu',
  leave: 'Leave',
  leaveWhat: 'this page',
};

export const storageWords = {
  trouble: {
    taken: '',
    gone: '',
    full: 'This device has no room left, so what you do from now on is not being kept.',
    stalled:
      'This device does not answer when asked to keep something, so what you do from now on may not be kept.',
    newer:
      'A newer Corridor is open in another tab or was here before, so what you do from now on in this tab is not being kept. Reload this page to go on with it.',
    unavailable:
      'This browser does not let Corridor keep anything, so what you do from now on is not being kept.',
  } satisfies Record<StoreTrouble, string>,
  goOn: 'You can play on. Take your results before you close the page, or they are gone.',
  take: 'Take your results',
  lost: 'Something that was kept on this device is missing.',
  lostWhat: 'What is missing',
};

export const notFoundWords = {
  title: 'There is nothing here',
  text: 'This address does not lead anywhere in Corridor. It may have been cut short when it was copied.',
  home: 'Home',
};

export const notLoadedWords = {
  text: 'This page could not be loaded. Is the network gone? Go home and try again when it is back. In an emergency, call your local emergency number.',
};
