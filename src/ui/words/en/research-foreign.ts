import type { Effect } from '../../../core/survey/foreign/wording.ts';
import { count } from './counting.ts';

/** More places than these are counted. */
const mostPlaces = 3;

export const foreignWords = {
  isFor: (format: string, title: string, questions: number) =>
    `This is a survey for ${format}. “${title}” comes of it, with ${count(questions, 'question', 'questions')}. Read what is not as it was before you take it.`,
  notRead: 'Nothing could be taken of this file.',
  effects: {
    'must-not': 'Must not be asked, and is not in it',
    'left-out': 'Not in it',
    changed: 'There in another way',
    look: 'For you to decide',
  } satisfies Record<Effect, string>,
  places(places: readonly string[]): string {
    const shown = places.slice(0, mostPlaces).join('; ');
    return places.length > mostPlaces ? `${shown} and ${places.length - mostPlaces} more` : shown;
  },
  take: 'Take it',
  leave: 'Leave it',
};
