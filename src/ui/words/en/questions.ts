import type { Sign } from '../../../core/signs.ts';
import { signList } from './signs.ts';

export const noticeWords = {
  ask: 'What did you notice?',
  hint: 'Tick what you saw or heard. Nothing in particular is an answer too.',
  some: 'This is what I noticed',
  none: 'Nothing in particular',
  noticed: (signs: readonly Sign[]) =>
    signs.length > 0 ? `You noticed: ${signList(signs)}.` : 'You noticed nothing in particular.',
};

export const reflectWords = {
  said: 'In your words',
  device: 'What you write stays on this device and is never part of what you hand back. Nobody reads it now.',
  about: 'If any of it is about you, open',
  support: 'Support',
  left: (number: number) => `Room for ${number} more.`,
  goOn: 'Go on',
  without: 'Go on without writing',
};
