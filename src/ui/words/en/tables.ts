/** What stands with every table that is shown before it leaves. */
export const tableWords = {
  columns: 'What the columns mean',
};
