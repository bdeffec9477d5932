import type { Study } from '../study/study.ts';
import { conditionMask } from './condition-mask.ts';
import { underscored } from './encounter-columns.ts';
import { namedIn, originLevels, originOf } from './origin.ts';
import { participantColumn } from './participant-column.ts';
import type { Returning } from './returning.ts';
import type { Column } from './table.ts';
import { column } from './table.ts';

/** Who hands back, to which study, in which condition. */
export function whoColumns(study: Study): Column<Returning>[] {
  const masks = conditionMask(study);
  const letters = [...masks.values()].sort();
  return [
    participantColumn(namedIn),
    column({
      name: 'origin',
      type: 'string',
      levels: originLevels,
      meaning: 'Whose doing the rows are.',
      value: originOf,
    }),
    column({
      name: 'study_version',
      type: 'string',
      meaning: 'Which version of the study.',
      value: ({ participation }) => participation.header.published.study.version,
    }),
    column({
      name: 'condition',
      type: 'string',
      levels: Object.fromEntries(letters.map((letter) => [letter, 'one of the conditions'])),
      meaning: 'Your condition, under a letter until the study has been analysed.',
      missing: 'the study has no conditions, or none was given yet',
      value: ({ participation: { arm } }) => (arm === null ? null : (masks.get(arm) ?? null)),
    }),
    column({
      name: 'consent_version',
      type: 'string',
      meaning: 'Which version of the consent you agreed to.',
      value: ({ participation }) => participation.header.published.study.consent.version,
    }),
  ];
}

/** How somebody took part, as coarsely as it can be said. */
export const deviceColumns: readonly Column<Returning>[] = [
  column({
    name: 'pacing',
    type: 'string',
    levels: {
      by_hand: 'each line came when it was asked for',
      by_itself: 'lines came by themselves',
      at_once: 'all lines of a step came at once',
    },
    meaning: 'How the lines of an encounter came.',
    value: ({ device }) => underscored(device.pacing),
  }),
  column({
    name: 'input',
    type: 'string',
    levels: { touch: 'touch', mouse: 'mouse', keyboard: 'keyboard', mixed: 'more than one of these' },
    meaning: 'What you answered with.',
    value: ({ device }) => device.input,
  }),
  column({
    name: 'device_class',
    type: 'string',
    levels: { phone: 'phone', tablet: 'tablet', computer: 'computer' },
    meaning: 'What kind of device it was.',
    value: ({ device }) => device.deviceClass,
  }),
  column({
    name: 'language',
    type: 'string',
    meaning: 'The language that Corridor spoke.',
    value: ({ device }) => device.language,
  }),
];
