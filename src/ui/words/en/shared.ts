export const sharedWords = {
  title: 'On a shared computer',
  before: [
    'On a computer that others use, what you play should not stay behind. Here is how Corridor can do that.',
    'What you do is kept under a key that this page alone has. The key is written nowhere.',
    'So closing this page, reloading it, or a crash makes everything from this sitting unreadable, for you as well. There is no way back to it.',
    'The browser’s own history may still say which encounters were opened, but not what you said in them.',
    'If you want your results, download them before you finish. A file that you download is yours to delete.',
    'What was kept on this computer before stays as it is, and cannot be seen from here.',
  ],
  begin: 'Begin a sitting that leaves nothing',
  failed: 'That did not work: this browser does not let Corridor keep anything safely here.',
  strip: 'A shared computer: once this page is closed or reloaded, nobody can read what you did here.',
  finish: 'Finish',
  now: 'You are in such a sitting now. Finishing throws the key away and then deletes what was kept under it.',
  finishNow: 'Finish and erase',
  take: 'Take your results first',
  finished: 'The sitting is over. What was kept in it is gone.',
};
