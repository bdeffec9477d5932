export const pastWords = {
  title: 'What you have played',
  none: 'Nothing yet.',
  unreadable: 'What is kept on this device cannot be read just now.',
  status: {
    running: 'Begun',
    paused: 'Paused',
    ended: 'Finished',
    'stepped-out': 'Stepped out, unscored',
  },
  attempt: (number: number) => `attempt ${number}`,
  record: 'its scores stand',
  goOn: 'Go on',
  lookBack: 'Look back',
  remove: 'Delete',
  removeTitle: (scenario: string) => `Delete this encounter of “${scenario}”?`,
  removeText:
    'What you said in it will be gone from this device. What stays is that this encounter was played, so that later attempts are counted right.',
  copies: 'Keep a copy, or bring one back',
  copiesText:
    'Everything in one file that opens with a passphrase of yours, for the day this browser or phone is gone.',
  erase: 'Erase everything',
  eraseTitle: 'Erase everything on this device?',
  eraseText:
    'All encounters and this browser’s code will be gone. Nobody can bring them back. Files that you downloaded are yours to delete.',
  removed: 'Deleted.',
  erased: 'Everything has been erased.',
  notErased:
    'Not everything could be erased: the browser does not let go of it. Close Corridor’s other tabs and try again, or clear this site’s data in the browser’s settings.',
  keep: 'Keep it',
  take: 'Take your results',
  takeText: 'See every row and column first; then download them as one file.',
};
