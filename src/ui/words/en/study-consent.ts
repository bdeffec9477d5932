import type { CodeTrouble } from '../../../app/allot.ts';

export const consentWords = {
  who: 'Who runs this study',
  ethics: (committee: string, reference: string) => `Looked at by: ${committee} (reference: ${reference}).`,
  registration: (where: string) => `Registered: ${where}.`,
  incentives: 'What you get for it',
  relation: 'How you and those who run it stand to each other',
  adverse: 'If it troubles you',
  collected: 'What is noted while you take part',
  leaves: 'What leaves this device, and only when you hand it back',
  freeText: 'What you write in your own words',
  freeTextStays: 'It stays on this device. Nobody reads it.',
  freeTextRead: (reader: string, often: string) =>
    `You choose, one by one, what you send along. It is read by ${reader}, ${often}.`,
  freeTextWorried: (worried: string) => `When something in it worries them: ${worried}`,
  consent: 'Taking part',
  withdrawal: 'If you change your mind',
  agree: 'Tick each that you agree with',
  actNow: 'There are scenes in it about somebody in danger',
  actNowWithout: 'Without this tick you get another scene in their place, and lose nothing.',
  code: 'Your code',
  codeWhy:
    'It is on the slip that you were given. Capitals and hyphens do not matter. It decides what you get, and nobody knows that beforehand.',
  later: 'Have you done the first part already?',
  laterTick: 'Yes, in another browser or on another device. I come for the follow-up.',
  laterWhy:
    'Then you get the questions of the follow-up alone. A few short ones, or your code, find what you answered before.',
  begin: 'I agree and begin',
  decline: 'No, thank you',
  missing:
    'To take part, tick every point. If you do not agree with one, choose “No, thank you”: you lose nothing.',
  wrong: {
    sign: (sign: string) => `No code has “${sign}” in it. Look at the slip once more.`,
    length: (signs: number) => `A code has 17 letters and figures; this one has ${signs}.`,
    check:
      'One letter or figure is not as it is printed, or two have changed places. Look at the slip once more.',
    unknown: 'This is a good code, but not one of this study. Ask whoever gave it to you.',
    changed: 'What belongs to this code was changed in the file. Ask whoever runs the study for a new file.',
    used: 'Somebody took part with this code on this device already. Ask for another.',
  } satisfies Record<CodeTrouble['kind'], string | ((fact: never) => string)>,
};
