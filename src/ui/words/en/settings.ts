import type { Pacing } from '../../../core/encounter/pacing.ts';
import type { Look } from '../../parts/look.ts';

export const settingsWords = {
  title: 'Settings',
  text: 'They are kept on this device and hold at once.',
  pacing: 'How lines come',
  pacings: {
    'by-itself': 'One after the other, at reading pace',
    'by-hand': 'Each when I ask for it, with one key or one tap',
    'at-once': 'All at once',
  } satisfies Record<Pacing, string>,
  look: 'How the page looks',
  looks: {
    '': 'As this device does',
    light: 'Light',
    dark: 'Dark',
    'high-contrast': 'High contrast',
  } satisfies Record<Look, string>,
  aloud: 'Reading aloud',
  aloudText:
    'Only voices that this device speaks with by itself are offered: others would send the words away.',
  aloudNone: 'This browser has no such voice.',
  voice: 'Voice',
  silent: 'Do not read aloud',
  hear: 'Hear it',
  sample: 'You go ahead. I will catch up.',
  where: 'Where to turn',
  whereText: 'Your country, and who there is at your school, are written down on the page Support.',
  install: 'On your home screen',
  installText:
    'Installed, Corridor opens like an app, also without a network, and Safari does not forget what it keeps.',
  installHow:
    'On an iPhone or iPad, open the share menu and choose “Add to Home Screen”. Elsewhere it is in the menu of the browser, as “Install” or “Add to Home screen”.',
  install1: 'Install it now',
};
