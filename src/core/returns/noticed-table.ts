import { noticings } from '../encounter/noticing.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Sign } from '../signs.ts';
import { signs } from '../signs.ts';
import { encounterColumns } from './encounter-columns.ts';
import type { Finished } from './finished.ts';
import { byCode } from './finished.ts';
import type { Table } from './table.ts';
import { column } from './table.ts';

/** One sign among those that were offered when the player was asked what they noticed. */
interface SignRow extends Finished {
  step: string;
  asked: number;
  place: number;
  sign: Sign;
  displayed: boolean;
  decoy: boolean;
  picked: boolean;
}

/** Hits and false alarms follow from it: picked and displayed, picked and not displayed. */
export const noticedTable: Table<Finished, SignRow> = {
  name: 'noticed',
  row: 'one encounter and one sign that was offered when it asked what was noticed',
  order: byCode,
  rows: signsOffered,
  columns: [
    ...encounterColumns,
    column({
      name: 'asked',
      type: 'integer',
      bounds: { least: 1, most: null },
      meaning: 'Which time in this encounter it was asked, from 1.',
      value: ({ asked }) => asked,
    }),
    column({ name: 'step', type: 'string', meaning: 'Where in the scenario.', value: ({ step }) => step }),
    column({
      name: 'place',
      type: 'integer',
      bounds: { least: 1, most: null },
      meaning: 'Where the sign stood among those offered, from 1.',
      value: ({ place }) => place,
    }),
    column({
      name: 'sign',
      type: 'string',
      levels: Object.fromEntries(signs.map((sign) => [sign, sign.replaceAll('-', ' ')])),
      meaning: 'Which sign. None is a diagnosis.',
      value: ({ sign }) => sign,
    }),
    column({
      name: 'displayed',
      type: 'boolean',
      meaning: 'Whether a line that carries it was shown on your way, before it was asked.',
      value: ({ displayed }) => displayed,
    }),
    column({
      name: 'decoy',
      type: 'boolean',
      meaning: 'Whether no line of the whole scenario carries it.',
      value: ({ decoy }) => decoy,
    }),
    column({
      name: 'picked',
      type: 'boolean',
      meaning: 'Whether you said that you noticed it.',
      value: ({ picked }) => picked,
    }),
  ],
};

function signsOffered(finished: Finished): SignRow[] {
  const { run } = finished;
  const carried = signsCarried(run.header.scenario);
  return [...noticings(run)].flatMap(([at, { step, hits, passedOver }], asking) => {
    const entry = run.path[at];
    if (entry?.kind !== 'noticed') return [];
    return entry.shown.map((sign, i) => ({
      ...finished,
      ...{ step, asked: asking + 1, place: i + 1, sign },
      displayed: hits.includes(sign) || passedOver.includes(sign),
      decoy: !carried.has(sign),
      picked: entry.signs.includes(sign),
    }));
  });
}

function signsCarried({ steps, endings }: Scenario): Set<Sign> {
  const places = [...Object.values(steps), ...Object.values(endings)];
  return new Set(places.flatMap(({ lines }) => lines.flatMap((line) => line.signs)));
}
