export const aboutPageWords = {
  title: 'About Corridor',
  what: [
    'Somebody you study with is having a bad time. Corridor is a place to practise that conversation before you have it for real.',
    'You play an encounter, and then look back at it: what you said, one way they may have felt, and what the author of the encounter thought of each line.',
  ],
  not: 'What it is not',
  notText: [
    'It is practice. It is not advice, not treatment and not help. It cannot see how anyone is, and it sends nobody.',
    'It is general education, not legal advice. Your school and your country have rules of their own.',
    'It makes no marks, no certificate and no ranking. How you play says nothing about what kind of person or doctor you are.',
  ],
  study: 'The study it leans on',
  studyText:
    'Ten medical students at two schools were interviewed about supporting their peers. The study names four concerns that they had: not knowing enough (expertise), keeping a confidence (confidentiality), what a diagnosis does to how one is seen (stigma), and where one’s role ends (boundaries). Corridor sorts its ratings by these four. The study does not say whether the ratings are right, and its authors have nothing to do with Corridor.',
  cite: 'Graves, Flynn, Woodward-Kron and Hu: Supporting medical students to support peers: a qualitative interview study. BMC Medical Education 2022;22:300.',
  doi: 'doi.org/10.1186/s12909-022-03368-w',
  doiLink: 'https://doi.org/10.1186/s12909-022-03368-w',
  whose: 'Whose ratings these are',
  whoseText:
    'The encounters and their ratings were written by Corridor’s authors. No clinician, no student and nobody who has lived through it has reviewed them yet. Where somebody has, the page says so.',
  made: 'What it is made with',
  madeText:
    'The people are drawn with Open Peeps by Pablo Stanley (CC0), the places with Rough.js (MIT). The letters of the story are Literata (SIL Open Font License). Corridor itself is free to use and to change (MIT).',
  version: (version: string) => `Version ${version}.`,
};
