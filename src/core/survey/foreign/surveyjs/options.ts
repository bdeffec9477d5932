import type { ForeignOption } from '../foreign-survey.ts';
import type { Say } from '../notes.ts';
import type { Fields } from './fields.ts';
import { codeOf } from './fields.ts';

/** What can be picked, and whether there is a field beside it for words of one's own. */
export interface Options {
  options: ForeignOption[];
  /** The words that ask for them; null where there is none. */
  other: string | null;
}

/** Options written as values, or as groups of a value and its words. */
export function optionsIn(element: Fields, key: string, say: Say): ForeignOption[] {
  return element.list(key).flatMap((item, i) => {
    if (typeof item !== 'object' || item === null)
      return item === null ? [] : [{ code: codeOf(item), label: codeOf(item) }];
    const option = element.inner(item, `${element.where}.${key}[${i}]`);
    const code = codeOf(option.raw('value'));
    const label = option.words('text');
    if (option.raw('visibleIf') !== undefined || option.raw('enableIf') !== undefined) say('filtered');
    for (const field of option.unread) say('field', field);
    return [{ code: code || `${i + 1}`, label: label || code }];
  });
}

/** All that a question with choices offers, the ones that have names of their own included. */
export function choicesOf(element: Fields, name: string, say: Say): Options | null {
  const options = optionsIn(element, 'choices', say);
  const isOutside =
    ['choicesByUrl', 'choicesFromQuestion'].filter((key) => element.raw(key) !== undefined).length > 0;
  if (isOutside && options.length === 0) {
    say('external', name);
    return null;
  }
  if (isOutside) say('external', name);
  const range = choicesBetween(element);
  const order = element.text('choicesOrder');
  if (order === 'random') say('option-order');
  else if (order !== '' && order !== 'none') say('setting', 'choicesOrder', order);
  if (element.flag('showRefuseItem')) say('refusal');
  const hasOther = element.flag('showOtherItem') || element.flag('hasOther');
  const special: [boolean, string, string][] = [
    [element.flag('showNoneItem') || element.flag('hasNone'), 'none', element.words('noneText') || 'None'],
    [element.flag('showDontKnowItem'), 'dontknow', element.words('dontKnowText') || "Don't know"],
    [hasOther, 'other', element.words('otherText') || 'Other'],
  ];
  const added = special.flatMap(([isThere, code, label]) => (isThere ? [{ code, label }] : []));
  const other = element.words('otherPlaceholder') || 'Please say which.';
  return { options: [...options, ...range, ...added], other: hasOther ? other : null };
}

/** More is not shown to anybody. */
const mostChoices = 1000;

/** `choicesMin`, `choicesMax`, `choicesStep`: numbers in a row. */
function choicesBetween(element: Fields): ForeignOption[] {
  const [least, most, step] = [
    element.number('choicesMin'),
    element.number('choicesMax'),
    element.number('choicesStep') ?? 1,
  ];
  if (least === null || most === null || step <= 0 || (most - least) / step > mostChoices) return [];
  const count = Math.floor((most - least) / step) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const code = String(least + i * step);
    return { code, label: code };
  });
}
