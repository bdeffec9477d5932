import type { Question } from './question.ts';
import type { Survey } from './survey.ts';

/** Words a minute: reading on a screen without hurry. */
const readingSpeed = 160;

/** Seconds to decide and to press, for each thing that is put in place; an assumption, not a measurement. */
const answering = 3;
/** Seconds to write a sentence or two. */
const writing = 45;

/** Whole minutes that a survey takes, without any question that hangs on answers, and with all of them. */
export function minutesOf({ questions }: Survey): { shortest: number; longest: number } {
  const minutes = (some: readonly Question[]) =>
    Math.max(1, Math.round(some.reduce((sum, question) => sum + secondsOf(question), 0) / 60));
  return {
    shortest: minutes(questions.filter(({ when }) => when === undefined)),
    longest: minutes(questions),
  };
}

function secondsOf(question: Question): number {
  const options = 'options' in question ? Object.values(question.options) : [];
  const read = [question.ask, question.help ?? '', ...options].join(' ').split(/\s+/).length;
  return (60 * read) / readingSpeed + secondsToAnswer(question, options.length);
}

function secondsToAnswer({ kind }: Question, options: number): number {
  if (kind === 'information') return 0;
  if (kind === 'text') return writing;
  return kind === 'ranking' ? answering * options : answering;
}
