import type { Loss } from '../../../core/encounter/loss.ts';
import { count } from './counting.ts';

export const lossesWords = {
  title: 'What is missing',
  none: 'Nothing is missing: all that this browser ever kept for Corridor is here.',
  what: 'Corridor kept these on this device, and the browser has lost all or part of them. It was nothing you did: a disk can be damaged, and a browser may clear what it keeps. What is still there works as before.',
  untitled: 'An encounter',
  kind: {
    gone: (entries: number) => `All of it is gone: ${count(entries, 'entry', 'entries')} in its log.`,
    cut: () => 'Its last part is gone. It goes on from before that.',
    altered: () => 'Part of it is not as it was kept. Its scores may be wrong.',
  } satisfies Record<Loss['kind'], (entries: number) => string>,
  copy: 'If you have kept a copy, bring it back: only what is missing is added.',
  bring: 'Bring a copy back',
  accept: 'I have seen this',
  acceptText: 'Once you have seen this, Corridor does not speak of it again. Nothing else changes.',
};
