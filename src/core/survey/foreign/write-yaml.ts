import type { Condition } from '../condition.ts';
import type { Question } from '../question.ts';
import type { Survey } from '../survey.ts';

/** A survey as a file that a person can go on writing. What reads it says the same again. */
export function writeSurvey(survey: Survey): string {
  const { about, shuffled, questions } = survey;
  const lines = [
    '# yaml-language-server: $schema=../survey.schema.json',
    `survey: ${written(survey.survey)}`,
    `version: ${survey.version}`,
    `title: ${written(survey.title)}`,
    'about:',
    `  source: ${written(about.source)}`,
    `  licence: ${written(about.licence)}`,
    `  standing: ${about.standing}`,
    ...(shuffled.length > 0
      ? ['shuffled:', ...shuffled.map((ids) => `  - [${ids.map(written).join(', ')}]`)]
      : []),
    'questions:',
    ...questions.flatMap((question, i) => (i === 0 ? [] : ['']).concat(questionLines(question))),
  ];
  return `${lines.join('\n')}\n`;
}

function questionLines(question: Question): string[] {
  const { id, kind, ask, help, when } = question;
  return [
    `  - id: ${written(id)}`,
    `    kind: ${kind}`,
    `    ask: ${written(ask)}`,
    ...(help === undefined ? [] : [`    help: ${written(help)}`]),
    ...bodyLines(question).map((line) => `    ${line}`),
    ...(when ? [`    when: ${conditionText(when)}`] : []),
  ];
}

function bodyLines(question: Question): string[] {
  switch (question.kind) {
    case 'information':
      return [];
    case 'likert':
      return ['points:', ...question.points.map((point) => `  - ${written(point)}`)];
    case 'rating': {
      const { from, to, ends } = question;
      const bounds = from === 0 && to === 10 ? [] : [`from: ${from}`, `to: ${to}`];
      return [...bounds, 'ends:', `  low: ${written(ends.low)}`, `  high: ${written(ends.high)}`];
    }
    case 'number': {
      const { unit, from, to, whole } = question;
      return [`unit: ${written(unit)}`, `from: ${from}`, `to: ${to}`, ...(whole ? [] : ['whole: false'])];
    }
    case 'date':
      return [`precision: ${question.precision}`, `from: '${question.from}'`, `to: '${question.to}'`];
    case 'text': {
      const { most, lines } = question;
      return [...(most === 1000 ? [] : [`most: ${most}`]), ...(lines === 3 ? [] : [`lines: ${lines}`])];
    }
    default: {
      const options = Object.entries(question.options).map(
        ([id, words]) => `  ${written(id)}: ${written(words)}`,
      );
      const most =
        question.kind === 'multiple' && question.most !== undefined ? [`most: ${question.most}`] : [];
      return ['options:', ...options, ...most];
    }
  }
}

/** On one line, as conditions are written by hand. */
function conditionText(condition: Condition): string {
  const { all, any, not, answered, ...tests } = condition;
  const list = (parts: readonly Condition[]) => `[${parts.map(conditionText).join(', ')}]`;
  const fields = [
    ...(all ? [`all: ${list(all)}`] : []),
    ...(any ? [`any: ${list(any)}`] : []),
    ...(not ? [`not: ${conditionText(not)}`] : []),
    ...(answered === undefined ? [] : [`answered: ${written(answered)}`]),
    ...Object.entries(tests).map(([question, test]) => `${written(question)}: ${testText(test)}`),
  ];
  return `{ ${fields.join(', ')} }`;
}

function testText(test: unknown): string {
  const fields = Object.entries(test as Record<string, string | number>).map(
    ([word, value]) => `${word}: ${typeof value === 'number' ? String(value) : written(value)}`,
  );
  return `{ ${fields.join(', ')} }`;
}

/** Words that YAML reads as they are; `yes` and `no` are words to its present version, and not to older ones. */
const plain = /^\p{L}[\p{L}\p{M}\w'’-]*(?:[,.?!]? [\p{L}(][\p{L}\p{M}\w'’)-]*)*[.?!]?$/u;
const notWords = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** Text on one line; in quotes where YAML would read something else. */
function written(text: string): string {
  return plain.test(text) && !notWords.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
