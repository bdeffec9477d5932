export const sentencesWords = {
  title: 'Sentences to try',
  text: 'What you wrote down when looking back, to say one day in real life. It stays on this device, and no file that you hand over has it.',
  label: (title: string) => `Your sentence from “${title}”`,
  none: 'Nothing yet. At the end of each look back there is room for one.',
  remove: 'Take it away',
  print: 'Print them',
};
