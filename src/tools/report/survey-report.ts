import { minutesOf } from '../../core/survey/length.ts';
import { asks } from '../../core/survey/question.ts';
import type { Survey } from '../../core/survey/survey.ts';
import { markdownTable, span } from './table.ts';

/** What each survey asks, one row for each of its scales. */
export function surveysTable(surveys: readonly Survey[]): string {
  const head = ['survey', 'standing', 'questions', 'minutes', 'scale', 'items', 'reversed', 'score', 'needs'];
  return markdownTable('llrrlrrlr', head, surveys.flatMap(rows));
}

function rows(survey: Survey): string[][] {
  const { shortest, longest } = minutesOf(survey);
  const asked = survey.questions.filter(asks);
  const certain = asked.filter(({ when }) => when === undefined).length;
  const whole = [
    ...[survey.survey, survey.about.standing],
    ...[span(certain, asked.length), span(shortest, longest)],
  ];
  const scales = Object.entries(survey.scales).map(([id, scale]) => [
    ...[id, String(scale.items.length), String(scale.reversed.length), scale.score],
    String(scale['at-least']),
  ]);
  if (scales.length === 0) return [[...whole, 'none', '', '', '', '']];
  return scales.map((scale, i) => [...(i === 0 ? whole : ['', '', '', '']), ...scale]);
}
