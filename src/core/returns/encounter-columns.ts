import type { Finished } from './finished.ts';
import { participantColumn } from './participant-column.ts';
import type { Cell } from './table.ts';
import { column } from './table.ts';

/** What each row about an encounter begins with. Names and order are for ever. */
export const encounterColumns = [
  participantColumn<Finished>(({ participant }) => participant),
  column<Finished>({
    name: 'encounter',
    type: 'string',
    meaning: 'A random code for this encounter.',
    value: ({ run }) => run.header.id,
  }),
  column<Finished>({
    name: 'attempt',
    type: 'integer',
    bounds: { least: 1, most: null },
    meaning: 'Which of your attempts at this scenario it is, from 1.',
    value: ({ run }) => run.header.attempt,
  }),
  column<Finished>({
    name: 'of_record',
    type: 'boolean',
    meaning: 'Whether this encounter is the one whose scores stand.',
    value: ({ ofRecord }) => ofRecord,
  }),
  column<Finished>({
    name: 'scenario',
    type: 'string',
    meaning: 'Which scenario.',
    value: ({ run }) => run.header.scenario.id,
  }),
  column<Finished>({
    name: 'scenario_version',
    type: 'string',
    meaning: 'Which version of it.',
    value: ({ run }) => run.header.scenario.version,
  }),
  column<Finished>({
    name: 'key_version',
    type: 'integer',
    bounds: { least: 1, most: null },
    meaning: 'Which version of its ratings.',
    value: ({ run }) => run.header.keyVersion,
  }),
  column<Finished>({
    name: 'key_status',
    type: 'string',
    levels: { 'author-key': "the author's alone", 'panel-key': "a panel's" },
    meaning: 'Whose ratings: author-key (its author alone) or panel-key.',
    value: ({ run }) => run.header.scenario.key.status,
  }),
  column<Finished>({
    name: 'perspective',
    type: 'string',
    levels: { giver: 'gave support', receiver: 'received support' },
    meaning: 'Whether you gave or received support.',
    value: ({ run }) => run.header.scenario.about.perspective,
  }),
  column<Finished>({
    name: 'levels',
    type: 'string',
    meaning: 'How this scenario was varied, as factor=level; empty where it was not.',
    missing: 'the scenario was not varied',
    value: ({ run }) => joined(Object.entries(run.header.levels).map((pair) => pair.join('='))),
  }),
];

/** Ids in one cell, with spaces between them; they have none. */
export const joined = (ids: readonly string[]): Cell => (ids.length > 0 ? ids.join(' ') : null);

/** A word of the program as the tables write it. */
export const underscored = (word: string): string => word.replaceAll('-', '_');
