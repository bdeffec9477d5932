import type { SmallCellRule } from '../../disclosure/small-cells.ts';
import type { AnonymousTable } from '../../returns/anonymise.ts';
import type { Metric } from '../../statistics/agreement.ts';
import { cohenKappa, krippendorffAlpha } from '../../statistics/agreement.ts';
import { cronbachAlpha } from '../../statistics/cronbach.ts';
import type { Question } from '../../survey/question.ts';
import { itemScore } from '../../survey/scales.ts';
import type { Scale, Survey } from '../../survey/survey.ts';
import type { AnswersGiven } from './answers-given.ts';
import { answersGiven } from './answers-given.ts';
import { inBoth } from './in-both.ts';
import { isEnough } from './small.ts';
import { conditionsOf, toldApart } from './told-apart.ts';

/** How far people agree with themselves: over the items of a scale, and from before to after. */
export interface Reliability {
  scales: readonly ScaleReliability[];
  repeats: readonly Repeat[];
}

/** A scale of several items at one wave. */
export interface ScaleReliability {
  wave: string;
  survey: string;
  scale: string;
  items: number;
  /** Cronbach's alpha of those who answered every item; null where there are too few to be told. */
  told: { n: number; alpha: number | null } | null;
}

/** A question that was asked before and again after, of those who answered both times. */
export interface Repeat {
  survey: string;
  question: string;
  /** As it was asked. */
  ask: string;
  /** A letter for a condition; null for everybody. */
  condition: string | null;
  told: Agreement | null;
}

interface Agreement {
  n: number;
  /** Krippendorff's: ordinal of a rating, by intervals of a number, nominal of a choice. */
  alpha: number | null;
  /** Cohen's, of a choice alone. */
  kappa: number | null;
}

type Surveys = Readonly<Record<string, Survey>>;

/** `surveys`: those that the study was published with, by their ids. */
export function reliabilitySeen(
  tables: readonly AnonymousTable[],
  surveys: Surveys,
  rule: SmallCellRule,
): Reliability {
  const given = answersGiven(tables);
  return {
    scales: given.flatMap((answers) => scalesSeen(answers, surveys[answers.survey], rule)),
    repeats: repeatsSeen(given, surveys, conditionsOf(tables), rule),
  };
}

function scalesSeen(
  answers: AnswersGiven,
  survey: Survey | undefined,
  rule: SmallCellRule,
): ScaleReliability[] {
  if (!survey) return [];
  return Object.entries(survey.scales).flatMap(([id, scale]) => {
    if (scale.items.length < 2) return [];
    const people = wholeAnswers(answers, survey, scale);
    const isTold = isEnough(people.length, rule);
    const told = isTold ? { n: people.length, alpha: cronbachAlpha(people) } : null;
    return [{ wave: answers.wave, survey: survey.survey, scale: id, items: scale.items.length, told }];
  });
}

/** What every item counts, of each person who answered all of them. */
function wholeAnswers(answers: AnswersGiven, survey: Survey, scale: Scale): number[][] {
  const items = scale.items.map((item) => ({ item, people: answers.to(item) }));
  return [...(items[0]?.people.keys() ?? [])].flatMap((person) => {
    const scores = items.flatMap(({ item, people }) => {
      const value = people.get(person);
      return (value === undefined ? null : itemScore(survey, scale, item, Number(value))) ?? [];
    });
    return scores.length === items.length ? [scores] : [];
  });
}

function repeatsSeen(
  given: readonly AnswersGiven[],
  surveys: Surveys,
  conditions: ReadonlyMap<string, string>,
  rule: SmallCellRule,
): Repeat[] {
  return given.flatMap((before) => {
    const after = given.find(({ wave, survey }) => wave === 'after' && survey === before.survey);
    const questions = surveys[before.survey]?.questions ?? [];
    if (before.wave !== 'before' || !after) return [];
    return questions.flatMap((question) => {
      const metric = metricOf(question);
      const pairs = inBoth(before.to(question.id), after.to(question.id));
      if (metric === null || pairs.size === 0) return [];
      return toldApart(pairs, conditions, rule).map(({ condition, values }) => ({
        survey: before.survey,
        question: question.id,
        ask: 'ask' in question ? question.ask : '',
        condition,
        told: values && agreementOf(values, metric),
      }));
    });
  });
}

/** Null for what has no answer of one value that another could equal. */
function metricOf({ kind }: Question): Metric | null {
  if (kind === 'likert' || kind === 'rating') return 'ordinal';
  if (kind === 'number') return 'interval';
  return kind === 'single' ? 'nominal' : null;
}

type Pair = readonly [before: string, after: string];

function agreementOf(pairs: readonly Pair[], metric: Metric): Agreement {
  const n = pairs.length;
  if (metric !== 'nominal')
    return {
      n,
      alpha: krippendorffAlpha(
        pairs.map(([was, is]) => [Number(was), Number(is)]),
        metric,
      ),
      kappa: null,
    };
  const values = [...new Set(pairs.flat())];
  const coded = pairs.map((pair) => pair.map((value) => values.indexOf(value)));
  return { n, alpha: krippendorffAlpha(coded, metric), kappa: cohenKappa(pairs) };
}
