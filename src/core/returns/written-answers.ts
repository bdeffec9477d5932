import type { Participation } from '../participation/participation.ts';
import { answerIn } from '../survey/filling.ts';
import type { Begun } from './returning.ts';
import { surveysBegun } from './returning.ts';

/** Something that the participant wrote in their own words and may send along. */
export interface WrittenAnswer {
  /** For `Returning.freeText`. */
  key: string;
  wave: Begun['wave'];
  /** The survey's title. */
  survey: string;
  ask: string;
  text: string;
}

/** What can be ticked before handing back; nothing where the study names nobody who reads it. */
export function writtenAnswers(participation: Participation): WrittenAnswer[] {
  if (!participation.header.published.study['free-text']) return [];
  return surveysBegun(participation).flatMap((begun) => {
    const { wave, filling } = begun;
    return textsOf(begun).flatMap(({ id, ask }) => {
      const text = answerIn(filling, id);
      const key = keyOf(begun, id);
      return typeof text === 'string' ? [{ key, wave, survey: filling.survey.title, ask, text }] : [];
    });
  });
}

/** What was written in one survey and leaves, by the ids of its questions. */
export function allowedIn(
  participation: Participation,
  ticked: ReadonlyMap<string, string>,
  begun: Begun,
): Map<string, string> {
  if (!participation.header.published.study['free-text']) return new Map();
  return new Map(
    textsOf(begun).flatMap(({ id }) => {
      const text = ticked.get(keyOf(begun, id));
      return text === undefined ? [] : [[id, text] as const];
    }),
  );
}

const textsOf = ({ filling }: Begun) => filling.survey.questions.filter(({ kind }) => kind === 'text');

const keyOf = ({ wave, filling }: Begun, question: string): string =>
  [wave, filling.survey.survey, question].join(' ');
