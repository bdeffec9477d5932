import type { Filling, Given } from './filling.ts';
import { answersIn, shownIn } from './filling.ts';
import type { CellValue } from './kinds/kind.ts';
import type { Question } from './question.ts';
import { asks, kindOf } from './question.ts';
import { scaleScores } from './scales.ts';

/** `withheld`: what was written stays with the person who wrote it. */
export type MissingReason = 'not_shown' | 'skipped' | 'prefer_not_to_say' | 'withheld';

interface Source {
  instrument: string;
  version: string;
  /** When in the study it was answered, like "before". */
  wave: string;
}

/** One item of one survey that one person filled in once. */
export interface AnswerRow extends Source {
  /** The column of the item: the question's own, or one for each of its options. */
  item: string;
  /** Null exactly where there is a reason for it. */
  value: CellValue;
  missingReason: MissingReason | null;
  /** The place of the question among those this person was asked, from 1; null where it was not shown. */
  shownOrder: number | null;
  changed: boolean;
}

/** One scale of one survey that one person filled in once; `score` null with too few answers. */
export interface ScaleRow extends Source {
  scale: string;
  score: number | null;
  answered: number;
  items: number;
}

/**
 * Every item of a survey, in the order it is written, whatever was shown of it: the rows of all who answer are alike.
 *
 * @param freeText what was written in the person's own words and may be returned, as it is to be; nothing else is
 */
export function answerRows(
  filling: Filling,
  wave: string,
  freeText: ReadonlyMap<string, string>,
): AnswerRow[] {
  const asked = askedIn(filling);
  return filling.survey.questions.flatMap((question) => {
    const { id } = question;
    const place = asked.indexOf(id) + 1;
    const given = place > 0 ? (filling.given.get(id) ?? { missing: 'skipped' as const }) : null;
    const isWithheld = question.kind === 'text' && !freeText.has(id);
    const missingReason = reasonOf(given, isWithheld);
    const text = question.kind === 'text' ? freeText.get(id) : undefined;
    const told = given && 'value' in given && text !== undefined ? { value: text } : given;
    const cells = cellsOf(question, missingReason === null ? told : null);
    return kindOf(question)
      .columns(question)
      .map(({ name }, i) => ({
        ...sourceOf(filling, wave),
        item: name,
        value: cells[i] ?? null,
        missingReason,
        shownOrder: place > 0 ? place : null,
        changed: place > 0 && filling.changed.has(id),
      }));
  });
}

/** Every scale of a survey, from the answers that count. */
export function scaleRows(filling: Filling, wave: string): ScaleRow[] {
  const answers = answersIn(filling);
  return scaleScores(filling.survey, (id) => answers.get(id)).map((score) => ({
    ...sourceOf(filling, wave),
    ...score,
  }));
}

const sourceOf = ({ survey }: Filling, wave: string): Source => ({
  instrument: survey.survey,
  version: survey.version,
  wave,
});

/** The questions that stood on the screen and asked something; where somebody stopped, those up to there. */
function askedIn(filling: Filling): string[] {
  const asked = shownIn(filling).filter(asks);
  const { at, isDone, order, given } = filling;
  const reached = new Set(isDone ? order : order.slice(0, at === null ? 0 : order.indexOf(at) + 1));
  return asked.map(({ id }) => id).filter((id) => reached.has(id) || given.has(id));
}

function reasonOf(given: Given | null, isWithheld: boolean): MissingReason | null {
  if (!given) return 'not_shown';
  if ('missing' in given) return given.missing === 'skipped' ? 'skipped' : 'prefer_not_to_say';
  return isWithheld ? 'withheld' : null;
}

const cellsOf = (question: Question, given: Given | null): CellValue[] =>
  given && 'value' in given ? kindOf(question).cells(question, given.value) : [];
