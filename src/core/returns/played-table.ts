import type { EncounterEnd } from '../participation/event.ts';
import type { Station } from '../participation/plan.ts';
import { joined, underscored } from './encounter-columns.ts';
import { namedIn } from './origin.ts';
import { participantColumn } from './participant-column.ts';
import type { Returning } from './returning.ts';
import type { Table } from './table.ts';
import { column } from './table.ts';

/** One encounter that somebody was to play. */
interface PlayedRow {
  participant: string;
  station: Station & { kind: 'encounter' };
  /** From 1, of all that this person was to play. */
  place: number;
  run: string | null;
  how: EncounterEnd | null;
}

/**
 * What the other tables about encounters cannot say: at which wave each was played, and which were skipped, stepped
 * out of or never come to. `encounter` leads to their rows.
 */
export const playedTable: Table<Returning, PlayedRow> = {
  name: 'encounters',
  row: 'one encounter that you were to play',
  order: ({ participant }) => participant,
  rows: rowsOf,
  columns: [
    participantColumn(({ participant }) => participant),
    column({
      name: 'place',
      type: 'integer',
      bounds: { least: 1, most: null },
      meaning: 'Where it stood among those that you were to play.',
      value: ({ place }) => place,
    }),
    column({
      name: 'phase',
      type: 'string',
      levels: {
        before: 'before',
        encounters: 'in the middle',
        after: 'after',
        follow_up: 'at the follow-up',
      },
      meaning: 'In which part of the study; parallel encounters come before, after and at the follow-up.',
      value: ({ station }) => underscored(station.phase),
    }),
    column({
      name: 'scenario',
      type: 'string',
      meaning: 'Which scenario.',
      value: ({ station }) => station.allotted.scenario,
    }),
    column({
      name: 'levels',
      type: 'string',
      meaning: 'How your condition varied it, as factor=level.',
      missing: 'it was not varied',
      value: ({ station }) => joined(Object.entries(station.allotted.levels).map((pair) => pair.join('='))),
    }),
    column({
      name: 'encounter',
      type: 'string',
      meaning: 'The random code of the encounter.',
      missing: 'it was not begun',
      value: ({ run }) => run,
    }),
    column({
      name: 'outcome',
      type: 'string',
      levels: {
        ended: 'it was played to its end',
        stepped_out: 'you stepped out of it',
        skipped: 'you passed it over',
      },
      meaning: 'How it ended. Whoever steps out or skips loses nothing.',
      missing: 'you have not come so far',
      value: ({ how }) => how && underscored(how),
    }),
  ],
};

function rowsOf(returning: Returning): PlayedRow[] {
  const { snapshot, done, run } = returning.participation;
  const ends = done.flatMap((one) => ('how' in one ? [one] : []));
  const stations = snapshot.context.stations.flatMap((one) => (one.kind === 'encounter' ? [one] : []));
  return stations.map((station, i) => ({
    participant: namedIn(returning),
    station,
    place: i + 1,
    run: ends[i] ? ends[i].run : i === ends.length ? run : null,
    how: ends[i]?.how ?? null,
  }));
}
