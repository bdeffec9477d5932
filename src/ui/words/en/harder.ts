export const harderWords = {
  title: 'Harder conversations',
  what: [
    'In these, somebody is in danger: a friend speaks of suicide and may not be safe, or a patient could be harmed. Nothing shows or tells how. In every ending, somebody is reached.',
    'They are here because it helps to have said such things once before they are needed. They are also heavier than the others. Choose your day, and stop whenever you want to.',
    'Nothing in them is scored. Looking back shows what mattered for safety, and why.',
  ],
  reviewed: (reviewers: number) =>
    reviewers === 0
      ? 'Nobody but their authors has reviewed them yet: no clinician, no student, nobody who has lived through it.'
      : `Reviewed by ${reviewers} besides their authors.`,
  lighter: 'Back to the other encounters',
};
