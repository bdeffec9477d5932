export const damagedWords = {
  heading: 'This encounter is damaged',
  /** For an encounter whose own title is lost. */
  title: 'An encounter',
  text: 'Damaged: its log does not fit together, so it cannot be played or scored. The others are not affected.',
  raw: 'Download the raw log',
};
