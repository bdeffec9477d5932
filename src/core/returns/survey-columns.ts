import type { Wave } from '../study/study.ts';
import { underscored } from './encounter-columns.ts';
import { participantColumn } from './participant-column.ts';
import { column } from './table.ts';

/** What a row about a survey has of where it comes from. */
export interface Asked {
  /** As the data name them. */
  participant: string;
  instrument: string;
  version: string;
  wave: string;
}

const waveLevels = {
  before: 'before the encounters',
  after: 'after them',
  follow_up: 'at the follow-up, weeks later',
} satisfies Record<'before' | 'after' | 'follow_up', string>;

export const waveWord = (wave: Wave): string => underscored(wave);

/** What each row about a survey begins with. Names and order are for ever. */
export const surveyColumns = [
  participantColumn<Asked>(({ participant }) => participant),
  column<Asked>({
    name: 'instrument',
    type: 'string',
    meaning: 'Which survey.',
    value: ({ instrument }) => instrument,
  }),
  column<Asked>({
    name: 'instrument_version',
    type: 'string',
    meaning: 'Which version of it.',
    value: ({ version }) => version,
  }),
  column<Asked>({
    name: 'wave',
    type: 'string',
    levels: waveLevels,
    meaning: 'When in the study.',
    value: ({ wave }) => wave,
  }),
];
