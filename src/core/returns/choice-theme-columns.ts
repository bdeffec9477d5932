import type { Theme } from '../themes.ts';
import { themeColumn } from '../themes.ts';
import type { ChoiceRow } from './choice-row.ts';
import { choiceOnly, noChoice } from './choice-row.ts';
import { underscored } from './encounter-columns.ts';
import type { Column } from './table.ts';
import { column } from './table.ts';

const notAtStake = 'the theme is not at stake here';

/** How each choice stands in one theme. */
export const choiceThemeColumns = (theme: Theme): Column<ChoiceRow>[] => [
  ...ratingColumns(theme),
  ...voiceColumns(theme),
];

function ratingColumns(theme: Theme): Column<ChoiceRow>[] {
  const rating = (part: 'rating' | 'lowest' | 'highest', meaning: string) =>
    column<ChoiceRow>({
      name: `${themeColumn[theme]}_${part}`,
      type: 'integer',
      unit: 'rating points',
      bounds: { least: -2, most: 2 },
      meaning,
      missing: notAtStake,
      value: ({ scored }) => scored.ratings[theme]?.[part] ?? null,
    });
  return [
    rating('rating', `What its author gave the choice on ${theme}, -2 to 2.`),
    rating('lowest', `The lowest rating on ${theme} that anyone could get here.`),
    rating('highest', `The highest rating on ${theme} that anyone could get here.`),
  ];
}

function voiceColumns(theme: Theme): Column<ChoiceRow>[] {
  const begin = `${themeColumn[theme]}_voiced`;
  return [
    column({
      name: `${begin}_option_offered`,
      type: 'boolean',
      meaning: `Whether a choice that voices worry about ${theme} was offered.`,
      missing: noChoice,
      value: choiceOnly((row) => row.voices[theme].offered),
    }),
    column({
      name: `${begin}_option_chosen`,
      type: 'boolean',
      meaning: `Whether you chose one.`,
      missing: noChoice,
      value: choiceOnly((row) => row.voices[theme].chosen),
    }),
    column({
      name: `${begin}_confirmed`,
      type: 'string',
      levels: { yes: 'it was such a worry', not_really: 'it was not', something_else: 'it was another' },
      meaning: `What you said afterwards: whether it was such a worry (yes, not_really, something_else); empty where you did not say.`,
      missing: `${noChoice}, or nothing was said of it`,
      value: choiceOnly(({ voices }) => voices[theme].confirmed && underscored(voices[theme].confirmed)),
    }),
  ];
}
