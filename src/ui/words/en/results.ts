import { count } from './counting.ts';

export const resultsWords = {
  title: 'Take your results',
  intro:
    'This is everything that will be in the file: these rows, these columns, nothing else. It holds no names, no clock times and no contact details. People who know you may still recognise you, and the way you send a file may show who you are.',
  none: 'There is no finished encounter yet, so there is nothing to take.',
  rows: (rows: number, encounters: number) =>
    `${count(rows, 'row', 'rows')} from ${count(encounters, 'finished encounter', 'finished encounters')}`,
  download: 'Download corridor-results.csv',
  downloaded: 'Downloaded. Where it goes from here is up to you.',
};
