import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Step } from '../../../src/core/participation/event.ts';
import { participationTables } from '../../../src/core/returns/participation-return.ts';
import { publish } from '../../../src/core/study/published.ts';
import { rules } from '../../programs/study-of-scales.ts';
import { returning } from '../../support/returning.ts';
import { shelf, toyStudy } from '../../support/study.ts';
import { TakePart } from '../../support/take-part.ts';

type Row = Record<string, string>;
/** By hand: `b`, `e`, `d` and `f` are reversed in a scale each; `c` is asked where `b` is 2 or more. */
const worked = Papa.parse<Row>(readFileSync('tests/core/returns/worked-scales.csv', 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data;

const surveys = { before: ['rules'], after: [], 'follow-up': [] };
const study = publish(
  { ...toyStudy, background: [], surveys },
  { ...shelf, surveys: { ...shelf.surveys, rules } },
  false,
);
const order = rules.questions.map(({ id }) => id);

/** Answers what has a number in the row and leaves the rest out. */
function answered(row: Row): TakePart {
  const part = new TakePart(study).consents().isAllotted();
  part.does({ type: 'survey-begun', wave: 'before', survey: 'rules', order });
  for (let at = part.participation.filling?.at; at; at = part.participation.filling?.at) {
    const answer: Step[] = row[at]
      ? [{ type: 'answered', question: at, given: { value: Number(row[at]) } }]
      : [];
    part.does(...answer, { type: 'went-forward' });
  }
  return part;
}

test.each(worked)('scores are as the table has them by hand: %j', (row) => {
  const scales = participationTables(returning(answered(row))).find(({ name }) => name === 'scales');
  const scores = Object.fromEntries(
    (scales?.rows ?? []).map(([, , , , scale, score]) => [
      scale,
      score === null ? '' : String(Math.round(Number(score) * 100) / 100),
    ]),
  );
  expect(scores).toEqual({ added: row['added'], concern: row['concern'], uneven: row['uneven'] });
});
