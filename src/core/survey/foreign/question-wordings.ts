import { shortened } from '../../written/fault.ts';
import type { Wording } from './wording.ts';
import { changed, left, look, mustNot } from './wording.ts';

/** What can be said of a question by another program. What is worded alike is told once, with all its places. */
export const questionWordings = {
  kind: (kind: string, name: string) =>
    left(
      `"${name}", a question of the kind "${kind}"`,
      'Corridor has no such kind. Ask in another way, or do without.',
    ),
  nameless: (kind: string) => left(`A "${kind}" without a name`, 'Give it a name, and read the file again.'),
  optionless: (name: string) =>
    left(
      `"${name}", with fewer than two answers to choose from`,
      'Give it two at least, or write what it says as text.',
    ),
  forbidden: (name: string, ask: string, why: string) => mustNot(`"${name}": ${shortened(ask, 80)}`, why),
  follows: (name: string, other: string) =>
    mustNot(
      `"${name}", which hangs on the answer to "${other}"`,
      'It is left out with what it follows. Write it anew if it can be asked by itself.',
    ),
  inside: (name: string, of: string) =>
    left(
      `"${name}", in "${of}", which is asked several times over`,
      'Write it once for each time, or ask of all at once.',
    ),
  twice: (name: string) =>
    left(
      `Answers of "${name}" whose code another has`,
      'Only the first is there. Give the other a code of its own.',
    ),
  refused: (name: string, ask: string, why: string) => left(`"${name}": ${shortened(ask, 80)}`, why),
  identifying: (name: string) =>
    left(`"${name}", which asks who somebody is`, 'Answers must not tell that. Do without it.'),
  record: (name: string) =>
    left(
      `"${name}", the number of the record`,
      'Nothing to do: Corridor draws a number for each participant.',
    ),
  recorded: (kind: string) =>
    left(
      `What the program records by itself (${kind})`,
      'Nothing to do: Corridor records what its codebook names.',
    ),
  computed: (name: string) =>
    left(
      `"${name}", which is worked out`,
      'Where it is a score, write a scale; else work it out from the results.',
    ),
  hidden: (name: string) =>
    left(`"${name}", which nobody was shown`, 'Nothing to do, unless it should be asked.'),
  'too-many': (most: number) =>
    left(
      `What comes after ${most} questions`,
      `A survey has at most ${most}. Make a second survey of the rest.`,
    ),
  repeat: (name: string) =>
    changed(
      `"${name}" is asked several times over`,
      'It is asked once. Write it several times if you need it.',
    ),
  grid: () =>
    changed(
      'A grid',
      'Each row is a question by itself, with the words of the grid before its own. Read them once.',
    ),
  unworded: (name: string) => look(`"${name}" has no words`, 'Its name stands there. Write what it asks.'),
  long: (name: string, length: number) =>
    changed(`The text of "${name}", ${length} letters long`, 'It ends after 2000. Shorten it.'),
  other: (name: string) =>
    changed(`"Other" in "${name}"`, 'It is an answer, and a question for text that follows it.'),
  ticked: (name: string) =>
    changed(`"${name}", which had to be ticked`, 'It is there to be read. Consent belongs to the study.'),
  slider: (name: string, from: number, to: number) =>
    changed(
      `"${name}", a slider from ${from} to ${to}`,
      'The number is typed. A rating from 0 to 10 is easier on a phone; if you change it, its conditions change too.',
    ),
  ends: (name: string) =>
    look(`"${name}" does not say in words what both ends mean`, 'Numbers stand there. Write the words.'),
  bounds: (name: string, from: number, to: number) =>
    look(
      `"${name}" does not say which numbers can be given`,
      `From ${from} to ${to}, for now. Write what makes sense.`,
    ),
  'unit-guessed': (name: string, unit: string) =>
    look(
      `"${name}" seems to count "${unit}"`,
      'That stands there as its unit, from the brackets at its end. Mend it if it is none.',
    ),
  unit: (name: string) =>
    look(`"${name}" does not say what is counted`, 'Write its unit, like "hours a week".'),
  years: (name: string) =>
    look(
      `"${name}" does not say which years can be given`,
      'From 1900 to 2099, for now. Write what makes sense.',
    ),
  day: () =>
    look('A date to the day', 'A day can tell who somebody is. Where a month or a year will do, write that.'),
  time: (name: string) => changed(`The time of day in "${name}"`, 'Only the day is asked.'),
  constraint: (name: string, rule: string) =>
    left(`The rule "${rule}" for what can be given to "${name}"`, 'Say it in the words of the question.'),
  backwards: (name: string, codes: string) =>
    look(
      `"${name}" counts its points ${codes}`,
      'Here the first point is 1, the next 2, and so on. Where a higher number should mean more, list it as reversed in a scale.',
    ),
  required: () =>
    changed('An answer was required', 'Any question can be left out here, and the person is kindly told so.'),
  preset: () =>
    left('An answer that stands there from the beginning', 'Nothing to do: nothing is chosen beforehand.'),
  refusal: () =>
    left('An answer for those who do not want to answer', 'Nothing to do: every question has it.'),
  external: (name: string) =>
    left(
      `The answers of "${name}", which stand in another file`,
      'Write them into this one, and read it again.',
    ),
  filtered: () =>
    changed(
      'Answers that are offered to some only',
      'They are offered to everybody. Where that is wrong, write two questions.',
    ),
  'option-order': () => left('A random order of answers', 'They stand in the order of the file.'),
  shuffle: (group: string) =>
    left(
      `The random order of "${group}"`,
      'Some of its questions look back on others. They stand in the order of the file.',
    ),
  // Conditions and repeated answers.
  condition: (expression: string) =>
    left(
      `The condition ${expression}`,
      'The question is asked of everybody. Write the condition as "when", if it can be said there.',
    ),
  later: (expression: string, name: string) =>
    left(
      `The condition ${expression}`,
      `It asks for "${name}", which is not asked before in this survey. The question is asked of everybody.`,
    ),
  unsaid: (expression: string, why: string) =>
    left(`The condition ${expression}`, `${why} The question is asked of everybody.`),
  never: (expression: string) =>
    look(
      `The condition ${expression}, which never holds`,
      'The question is asked of everybody. Take it out if nobody should see it.',
    ),
  pipe: (name: string) =>
    changed(
      `The answer to "${name}", repeated in a text`,
      'It is not asked before in this survey; "…" stands there. Write the text anew.',
    ),
  'pipe-in-option': () =>
    changed(
      'An answer that is repeated in the words of another answer',
      '"…" stands there. Write the words anew.',
    ),
} satisfies Record<string, (...facts: never[]) => Wording>;
