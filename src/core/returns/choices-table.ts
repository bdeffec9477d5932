import type { Confirmation } from '../encounter/event.ts';
import type { Decision, Missed } from '../encounter/decisions.ts';
import type { Run } from '../encounter/run.ts';
import { themeColumn, themes } from '../themes.ts';

/** A cell as it is written: text, a number, a truth value, or nothing. */
export type Cell = string | number | boolean | null;

/** What a row is made from. */
interface Source {
  run: Run;
  participant: string;
  ofRecord: boolean;
  scored: Decision | Missed;
}

export interface Column {
  name: string;
  /** What the values mean and, of a number, its unit. */
  meaning: string;
  value(source: Source): Cell;
}

const choiceOnly = (value: (decision: Decision) => Cell) => (source: Source) =>
  source.scored.kind === 'choice' ? value(source.scored) : null;

const general: Column[] = [
  {
    name: 'participant',
    meaning: 'A random code for this browser; it says nothing about who you are.',
    value: ({ participant }) => participant,
  },
  { name: 'encounter', meaning: 'A random code for this encounter.', value: ({ run }) => run.header.id },
  {
    name: 'attempt',
    meaning: 'Which of your attempts at this scenario it is, from 1.',
    value: ({ run }) => run.header.attempt,
  },
  {
    name: 'of_record',
    meaning: 'Whether this encounter is the one whose scores stand.',
    value: ({ ofRecord }) => ofRecord,
  },
  { name: 'scenario', meaning: 'Which scenario.', value: ({ run }) => run.header.scenario.id },
  {
    name: 'scenario_version',
    meaning: 'Which version of it.',
    value: ({ run }) => run.header.scenario.version,
  },
  {
    name: 'key_version',
    meaning: 'Which version of its ratings.',
    value: ({ run }) => run.header.keyVersion,
  },
  {
    name: 'key_status',
    meaning: 'Whose ratings: author-key (its author alone) or panel-key.',
    value: ({ run }) => run.header.scenario.key.status,
  },
  {
    name: 'perspective',
    meaning: 'Whether you gave or received support.',
    value: ({ run }) => run.header.scenario.about.perspective,
  },
  {
    name: 'levels',
    meaning: 'How this scenario was varied, as factor=level; empty where it was not.',
    value: ({ run }) => joined(Object.entries(run.header.levels).map((pair) => pair.join('='))),
  },
  {
    name: 'kind',
    meaning: 'choice: a choice you made. missed: an expected behaviour that your way never offered.',
    value: ({ scored }) => scored.kind,
  },
  {
    name: 'decision',
    meaning: 'The number of the choice, from 1.',
    value: choiceOnly((row) => row.decision),
  },
  { name: 'step', meaning: 'Where in the scenario.', value: ({ scored }) => scored.step },
  {
    name: 'choice',
    meaning: 'What was chosen, or which behaviour was missed.',
    value: ({ scored }) => (scored.kind === 'choice' ? scored.choice : scored.behaviour),
  },
  {
    name: 'shown_order',
    meaning: 'The choices that were offered, first to last.',
    value: choiceOnly((row) => joined(row.shown)),
  },
  {
    name: 'changed_mind',
    meaning:
      'Whether you selected something else first; empty where the choice was taken over from an earlier attempt.',
    value: choiceOnly((row) => row.changedMind),
  },
  {
    name: 'dwell_band',
    meaning: 'Roughly how long you took: up to 5, 15 or 60 seconds, or over; empty as changed_mind is.',
    value: choiceOnly((row) => (row.dwellMs === null ? null : dwellBand(row.dwellMs))),
  },
  {
    name: 'weight',
    meaning:
      'How much the row counts, up to 1; less where it repairs an earlier choice or its author says so.',
    value: ({ scored }) => scored.weight,
  },
];

/** The columns of the table of choices. Their names and order are for ever; new ones come at the end. */
export const choicesColumns: readonly Column[] = [
  ...general,
  ...themes.flatMap((theme): Column[] => {
    const begin = themeColumn[theme];
    return [
      {
        name: `${begin}_rating`,
        meaning: `What its author gave the choice on ${theme}, -2 to 2.`,
        value: ({ scored }) => scored.ratings[theme]?.rating ?? null,
      },
      {
        name: `${begin}_lowest`,
        meaning: `The lowest rating on ${theme} that anyone could get here.`,
        value: ({ scored }) => scored.ratings[theme]?.lowest ?? null,
      },
      {
        name: `${begin}_highest`,
        meaning: `The highest rating on ${theme} that anyone could get here.`,
        value: ({ scored }) => scored.ratings[theme]?.highest ?? null,
      },
      {
        name: `${begin}_voiced_option_offered`,
        meaning: `Whether a choice that voices worry about ${theme} was offered.`,
        value: choiceOnly((row) => row.voices[theme].offered),
      },
      {
        name: `${begin}_voiced_option_chosen`,
        meaning: `Whether you chose one.`,
        value: choiceOnly((row) => row.voices[theme].chosen),
      },
      {
        name: `${begin}_voiced_confirmed`,
        meaning: `What you said afterwards: whether it was such a worry (yes, not_really, something_else); empty where you did not say.`,
        value: choiceOnly((row) => confirmed(row.voices[theme].confirmed)),
      },
    ];
  }),
  {
    name: 'again_from',
    meaning:
      'The number of the choice that an earlier attempt was begun again from; empty where this one began at the start.',
    value: ({ run }) => run.header.again?.decision ?? null,
  },
];

const joined = (values: readonly string[]): string | null => (values.length > 0 ? values.join(' ') : null);

const confirmed = (answer: Confirmation | null): string | null => answer && answer.replaceAll('-', '_');

const dwellBands = [
  [5_000, 'up_to_5s'],
  [15_000, 'up_to_15s'],
  [60_000, 'up_to_60s'],
] as const;

function dwellBand(dwellMs: number): string {
  return dwellBands.find(([mostMs]) => dwellMs <= mostMs)?.[1] ?? 'over_60s';
}
