import { latinSquare } from './latin-square.ts';

/** How many different ways there are for parallel encounters to come at the waves. */
export const formRows = (forms: readonly unknown[]): number => latinSquare(forms.length).length;

/**
 * Which of a study's parallel encounters comes at a wave, so that over the rows each comes equally often at each
 * wave, and nobody meets the same one at two waves running: with two, A B A and B A B before, after and at follow-up.
 * Throws where there are none.
 *
 * @param wave from 0
 * @param row from 0, of all rows: it goes through the rows of the encounters' order first, so that which form
 * somebody begins with does not go with how their encounters are ordered; give squares of both
 * `rows` = `orderRows` × `formRows`
 */
export function formAt<Form>(
  forms: readonly Form[],
  wave: number,
  { row, orderRows }: { row: number; orderRows: number },
): Form {
  const square = latinSquare(forms.length);
  const places = square[Math.floor(row / orderRows) % square.length] ?? [];
  const [form] = forms.slice(places[wave % forms.length]);
  if (form === undefined) throw new RangeError('no parallel encounters');
  return form;
}
