import type { Logic } from '../logic/logic.ts';
import { turned } from '../logic/logic.ts';
import { parseLogic } from '../logic/parse.ts';
import type { Dialect } from '../logic/tokens.ts';

/** As XLSForms (XPath) write: `${name}`, and `.` for the answer that is being given. */
export const xpath: Dialect = {
  reference: /\$\{\s*([^{}]{1,200})\}|(\.)(?![.\d/])/y,
  bareWords: false,
};

/** What a rule for answers says in numbers. */
export interface Bounds {
  from: number | null;
  to: number | null;
  /** How many answers can be ticked. */
  mostTicked: number | null;
  /** How many letters can be written. */
  mostLetters: number | null;
  /** Whether that is all that the rule says. */
  isAll: boolean;
}

export function boundsIn(rule: string, whole: boolean): Bounds {
  const bounds: Bounds = { from: null, to: null, mostTicked: null, mostLetters: null, isAll: true };
  if (rule.trim() === '') return bounds;
  const logic = parseLogic(rule, xpath);
  const parts = !logic ? [null] : 'all' in logic ? logic.all : [logic];
  for (const part of parts) if (!part || !narrow(bounds, part, whole)) bounds.isAll = false;
  return bounds;
}

/** Narrows the bounds by one comparison with a number; false where it says anything else. */
function narrow(bounds: Bounds, logic: Logic, whole: boolean): boolean {
  if ('all' in logic) return logic.all.map((part) => narrow(bounds, part, whole)).every(Boolean);
  if (!('left' in logic)) return false;
  const isTurned = 'value' in logic.left;
  const [term, other] = isTurned ? [logic.right, logic.left] : [logic.left, logic.right];
  const is = isTurned ? turned[logic.is] : logic.is;
  if (!('value' in other) || other.value === '' || typeof other.value === 'boolean') return false;
  const number = Number(other.value);
  if (!Number.isFinite(number)) return false;
  const isMost = is === '<' || is === '<=';
  if (!isMost && is !== '>' && is !== '>=') return false;
  // The next whole number beyond a bound that itself does not count; among decimals there is none.
  const next = is === '<' ? Math.ceil(number) - 1 : is === '>' ? Math.floor(number) + 1 : number;
  if ('call' in term) return isMost && counted(bounds, term.call, next);
  if (!('reference' in term) || term.reference !== '.') return false;
  const bound = whole ? next : number;
  if (isMost) bounds.to = Math.min(bounds.to ?? Infinity, bound);
  else bounds.from = Math.max(bounds.from ?? -Infinity, bound);
  return whole || is === '<=' || is === '>=';
}

function counted(bounds: Bounds, call: string, most: number): boolean {
  if (call === 'count-selected') bounds.mostTicked = most;
  else if (call === 'string-length') bounds.mostLetters = most;
  else return false;
  return true;
}
