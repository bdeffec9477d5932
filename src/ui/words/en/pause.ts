export const pauseWords = {
  title: 'Paused',
  missing: 'There is no encounter under way here that could be paused.',
  text: 'Take the time you need. Nothing is running.',
  goOn: 'Go on',
  stepOut: 'Finish here and keep what I said, unscored',
  skip: 'Skip this scene, and keep nothing of it',
  support: 'Support',
  home: 'Home; I may come back to it',
};
