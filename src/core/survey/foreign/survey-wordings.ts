import type { Wording } from './wording.ts';
import { changed, left, look } from './wording.ts';

/** What can be said of names, texts and whole surveys by another program. */
export const surveyWordings = {
  renamed: () =>
    changed(
      'Names that cannot be ids',
      'They have ids of small letters, digits and hyphens, short enough for a column. The list of questions says which is which.',
    ),
  codes: () =>
    changed(
      'Codes of answers that cannot be ids',
      'They have ids like o1. The list of questions says which is which.',
    ),
  // What stands around.
  formatting: () => left('Bold, colours, lines and links in a text', 'The words are there, plain.'),
  media: () => left('A picture, a sound or a film', 'Say in words what it shows.'),
  language: (languages: string, taken: string) =>
    left(
      `Words in ${languages}`,
      `Only ${taken} was read. Nobody has looked for what must not be asked in the others.`,
    ),
  words: (name: string) =>
    look(`"${name}" has no words in the language that was read`, 'Words of another stand there.'),
  field: (name: string) => left(`"${name}"`, 'Corridor has nothing like it.'),
  setting: (name: string, value: string) => left(`${name}: ${value}`, 'Corridor has nothing like it.'),
  sheet: (name: string) => left(`The sheet "${name}"`, 'Only survey, choices and settings are read.'),
  instruments: (names: string) =>
    changed(
      `Several instruments: ${names}`,
      'They are one survey. Make a file of each if they are asked at different times.',
    ),
  // For everybody.
  about: () =>
    look(
      'Source, licence and standing',
      'The file does not say them. Write whose words these are, and under which terms you may use them.',
    ),
  unseen: () =>
    look(
      'What must not be asked',
      'Corridor finds some of it, and in English only. Read every question: none about the own suicidality, health or name of those who answer.',
    ),
} satisfies Record<string, (...facts: never[]) => Wording>;
