import type { OverTime } from '../../../core/encounter/over-time.ts';
import { count } from './counting.ts';

export const overTimeWords = {
  title: 'Over time',
  text: 'How the four concerns went in what you practised, by what the authors of the encounters thought. It is about these encounters and not about you, and nobody is compared with anybody.',
  none: 'Nothing to show yet: finish an encounter first.',
  perspective: {
    giver: 'When you supported somebody',
    receiver: 'When you were the one who was struggling',
  } satisfies Record<OverTime['perspective'], string>,
  record: 'First tries',
  again: 'Tries after looking back',
  againText: 'With the reasons known, so they stand apart and are never added to the first.',
  finding: (encounters: number, decisions: number, word: string) =>
    `Over ${count(encounters, 'encounter', 'encounters')} and ${count(decisions, 'decision', 'decisions')}: ${word}.`,
  tooFew: 'not enough to say',
  table: 'The same as a table',
  columns: { encounter: 'Encounter', day: 'Day', how: 'How it went', decisions: 'Decisions' },
  harder: 'made it harder',
  helped: 'helped',
  practised: 'What you have practised',
  themes: (theme: string, played: number, all: number) => `${theme}: ${played} of ${all} encounters`,
};
