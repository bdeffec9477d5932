/** On every page while a study is on trial. */
export const trialWords = {
  label: 'Trial of a study',
  strip: 'You are trying out a study. Nothing of it is kept.',
  code: (code: string) => `A code for this trial: ${code}`,
  end: 'Back to the research room',
};
