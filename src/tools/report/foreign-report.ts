import type { AskedHere } from '../../core/survey/foreign/read-foreign.ts';
import type { Told } from '../../core/survey/foreign/notes.ts';
import type { Effect } from '../../core/survey/foreign/wording.ts';
import { markdownTable } from './table.ts';

const titles: Record<Effect, string> = {
  'must-not': 'Must not be asked, and is not in the survey',
  'left-out': 'Not in the survey',
  changed: 'There in another way',
  look: 'For you to decide',
};

/** More places than these are counted. */
const mostPlaces = 3;

/** What was not taken over as it stood, one table for each way in which it was not. */
export function notesTables(notes: readonly Told[]): string[] {
  const effects = Object.keys(titles) as Effect[];
  return effects.flatMap((effect) => {
    const rows = notes
      .filter((one) => one.effect === effect)
      .map(({ places, what, todo }) => [placesText(places), what, todo]);
    if (rows.length === 0) return [];
    return [`${titles[effect]}\n\n${markdownTable('lll', ['where', 'what', 'what became of it'], rows)}`];
  });
}

function placesText(places: readonly string[]): string {
  const shown = places.slice(0, mostPlaces).join('; ');
  return places.length > mostPlaces ? `${shown} and ${places.length - mostPlaces} more` : shown;
}

/** Every question that was taken over, with what it and its answers are called here. */
export function askedTable(questions: readonly AskedHere[]): string {
  const rows = questions.map(({ where, name, id, kind, options }) => [
    where,
    name,
    id,
    kind,
    options.map(([code, option]) => (code === option ? code : `${code} = ${option}`)).join(', '),
  ]);
  return markdownTable('lllll', ['where', 'there', 'here', 'kind', 'answers'], rows);
}
