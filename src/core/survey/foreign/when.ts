import { compared } from './comparing.ts';
import type { Settled } from './comparing.ts';
import type { Logic, Term } from './logic/logic.ts';
import { turned } from './logic/logic.ts';
import type { Outcome } from './outcome.ts';
import { allOf, anyOf, notOf } from './outcome.ts';

/** @param questionOf a question that is certainly asked before */
export function outcomeOf(logic: Logic, questionOf: (name: string) => Settled | undefined): Outcome {
  const inner = (one: Logic) => outcomeOf(one, questionOf);
  if ('all' in logic) return allOf(logic.all.map(inner));
  if ('any' in logic) return anyOf(logic.any.map(inner));
  if ('not' in logic) return notOf(inner(logic.not));
  if ('answered' in logic) return answered(logic.answered, questionOf);
  if ('term' in logic) return alone(logic.term, questionOf);
  const { left, is, right } = logic;
  const isTurned = !('reference' in left) && 'reference' in right;
  const [term, comparison, other] = isTurned ? [right, turned[is], left] : [left, is, right];
  const question = 'reference' in term ? questionOf(term.reference) : undefined;
  if (!question || !comparison || !('reference' in term)) return null;
  return compared(question, term.code, comparison, other);
}

/** Every name that it asks for. */
export function* namesIn(logic: Logic): Generator<string> {
  if ('all' in logic || 'any' in logic) {
    for (const part of 'all' in logic ? logic.all : logic.any) yield* namesIn(part);
  } else if ('not' in logic) yield* namesIn(logic.not);
  else if ('answered' in logic) yield* namesOf(logic.answered);
  else if ('term' in logic) yield* namesOf(logic.term);
  else {
    yield* namesOf(logic.left);
    yield* namesOf(logic.right);
  }
}

function* namesOf(term: Term): Generator<string> {
  if ('reference' in term) yield term.reference;
  const parts = 'list' in term ? term.list : 'call' in term ? term.of : [];
  for (const part of parts) yield* namesOf(part);
}

function answered(term: Term, questionOf: (name: string) => Settled | undefined): Outcome {
  const question = 'reference' in term && term.code === null ? questionOf(term.reference) : undefined;
  return question ? { answered: question.id } : null;
}

function alone(term: Term, questionOf: (name: string) => Settled | undefined): Outcome {
  if ('value' in term) return term.value === true ? 'always' : term.value === false ? 'never' : null;
  const question = 'reference' in term ? questionOf(term.reference) : undefined;
  return question && question.options.has('true') ? compared(question, null, '=', { value: 'true' }) : null;
}
