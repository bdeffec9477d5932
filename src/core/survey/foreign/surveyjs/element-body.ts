import type { Body } from '../foreign-survey.ts';
import { between, scaled } from '../foreign-survey.ts';
import type { Say } from '../notes.ts';
import type { Fields } from './fields.ts';
import { codeOf } from './fields.ts';
import { choicesOf, optionsIn } from './options.ts';

/** What a question asks for; `other`: the words of a question for text that follows it. */
export interface Made {
  body: Body | null;
  other: string | null;
}

const alone = (body: Body | null): Made => ({ body, other: null });

/** A question that is one here too; grids and panels are taken apart elsewhere. */
export function bodyOfElement(element: Fields, type: string, name: string, say: Say): Made {
  switch (type) {
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
    case 'checkbox':
    case 'tagbox':
    case 'ranking':
    case 'imagepicker':
      return chosen(element, type, name, say);
    case 'matrixrow':
      return alone(scaled(optionsIn(element, 'columns', say)));
    case 'boolean':
      return alone(boolean(element));
    case 'rating':
      return alone(rating(element, name, say));
    case 'slider':
      return alone(slider(element, name, say));
    case 'comment':
      return alone({ kind: 'text', most: lettersOf(element), lines: element.number('rows') ?? 4 });
    case 'text':
      return alone(text(element, name, say));
    case 'html':
      return alone({ kind: 'information' });
    default:
      if (type === 'expression') say('computed', name);
      else if (type === 'image') say('media');
      else say('kind', type, name);
      return alone(null);
  }
}

function chosen(element: Fields, type: string, name: string, say: Say): Made {
  const choices = choicesOf(element, name, say);
  if (type === 'imagepicker') say('media');
  if (!choices) return alone(null);
  const { options, other } = choices;
  if (options.length < 2) {
    say('optionless', name);
    return alone(null);
  }
  if (other !== null) say('other', name);
  if (type === 'ranking') return { body: { kind: 'ranking', options }, other };
  const isMany =
    type === 'checkbox' || type === 'tagbox' || (type === 'imagepicker' && element.flag('multiSelect'));
  if (!isMany) return { body: { kind: 'single', options }, other };
  const rule = validatorsIn(element, 'answercount')[0]?.number('maxCount') ?? null;
  return { body: { kind: 'multiple', options, most: element.number('maxSelectedChoices') ?? rule }, other };
}

function boolean(element: Fields): Body {
  const value = (key: string, otherwise: string) => codeOf(element.raw(key)) || otherwise;
  return {
    kind: 'single',
    options: [
      { code: value('valueTrue', 'true'), label: element.words('labelTrue') || 'Yes' },
      { code: value('valueFalse', 'false'), label: element.words('labelFalse') || 'No' },
    ],
  };
}

/** By numbers, or by values that have words, from the least to the most. */
function rating(element: Fields, name: string, say: Say): Body {
  const points = optionsIn(element, 'rateValues', say);
  const [low, high] = [element.words('minRateDescription'), element.words('maxRateDescription')];
  const count = element.number('rateCount');
  const from = element.number('rateMin') ?? 1;
  const step = element.number('rateStep') ?? 1;
  const to = element.number('rateMax') ?? (count === null ? 5 : from + (count - 1) * step);
  const isWorded = points.length > 1 && points.length <= 9;
  if (isWorded && points.some(({ code, label }) => code !== label))
    return { kind: 'likert', options: points };
  const numbers = points.map(({ code }) => Number(code));
  const areSteps = numbers.every((number, i) => number === (numbers[0] ?? 0) + i);
  if (points.length > 1 && areSteps) return between(numbers[0] ?? 0, numbers.at(-1) ?? 0, 1, low, high);
  if (isWorded) return { kind: 'likert', options: points };
  if (points.length > 1) return { kind: 'single', options: points };
  const body = between(from, to, step, low, high);
  if (body.kind === 'number') say('slider', name, from, to);
  return body;
}

function slider(element: Fields, name: string, say: Say): Body | null {
  if (element.text('sliderType') === 'range') {
    say('kind', 'range slider', name);
    return null;
  }
  const [from, to] = [element.number('min') ?? 0, element.number('max') ?? 100];
  const body = between(from, to, element.number('step') ?? 1, '', '');
  if (body.kind === 'number') say('slider', name, from, to);
  return body;
}

/** What a field for one line asks for, by the kind of its input. */
function text(element: Fields, name: string, say: Say): Body | null {
  const input = element.text('inputType') || 'text';
  const [min, max] = [element.raw('min'), element.raw('max')];
  const years = { from: yearOf(min), to: yearOf(max) };
  switch (input) {
    case 'number':
    case 'range':
      return numeric(element);
    case 'datetime-local':
    case 'date':
      if (input === 'datetime-local') say('time', name);
      return { kind: 'date', precision: 'day', ...years };
    case 'month':
      return { kind: 'date', precision: 'month', ...years };
    case 'email':
    case 'tel':
      say('identifying', name);
      return null;
    case 'text':
      return isNumeric(element) ? numeric(element) : { kind: 'text', most: lettersOf(element), lines: 1 };
    default:
      say('setting', 'inputType', input);
      return { kind: 'text', most: lettersOf(element), lines: 1 };
  }
}

const yearOf = (value: unknown): string | null =>
  typeof value === 'string' ? (/^\d{4}/.exec(value)?.[0] ?? null) : null;

const validatorsIn = (element: Fields, type: string): Fields[] =>
  element.groups('validators').filter((one) => one.text('type').replace(/validator$/, '') === type);

const isNumeric = (element: Fields): boolean => validatorsIn(element, 'numeric').length > 0;

function numeric(element: Fields): Body {
  const [rule] = validatorsIn(element, 'numeric');
  const from = element.number('min') ?? rule?.number('minValue') ?? null;
  const to = element.number('max') ?? rule?.number('maxValue') ?? null;
  const step = element.number('step') ?? 1;
  return {
    kind: 'number',
    from,
    to,
    whole: [from ?? 0, to ?? 0, step].every(Number.isInteger),
    ends: '',
    unit: null,
  };
}

function lettersOf(element: Fields): number | null {
  const most = element.number('maxLength') ?? validatorsIn(element, 'text')[0]?.number('maxLength') ?? null;
  return most !== null && most > 0 ? most : null;
}
