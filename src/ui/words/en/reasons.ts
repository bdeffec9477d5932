export const reasonWords = {
  label: 'What the author thinks of it',
};
