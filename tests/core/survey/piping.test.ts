import { expect, test } from 'vitest';
import { piped, pipedIn } from '../../../src/core/survey/piping.ts';
import type { Answer } from '../../../src/core/survey/question.ts';
import { toy } from '../../support/surveys.ts';

const answers: Record<string, Answer> = { who: 'friend', what: [], hours: 2, more: '{who} $& <b>' };
const inPlace = (text: string) => piped(text, toy, (id) => answers[id]);

test.each([
  ['You met {who}.', 'You met A friend.'],
  ['{hours} with {who}', '2 hours with A friend'],
  ['You did {what}.', 'You did ….'],
  ['You said {sure} and {gone}.', 'You said … and ….'],
  ['You wrote: {more}', 'You wrote: {who} $& <b>'],
  ['Braces { who } and {Who} are braces.', 'Braces { who } and {Who} are braces.'],
])('%s', (text, said) => {
  expect(inPlace(text)).toBe(said);
});

test('what is repeated is known by its braces', () => {
  expect(pipedIn('{who} and {what-else}, not {Who}')).toEqual(['who', 'what-else']);
});
