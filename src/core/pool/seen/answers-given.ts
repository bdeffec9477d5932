import type { AnonymousTable } from '../../returns/anonymise.ts';
import { waveWord } from '../../returns/survey-columns.ts';
import { waves } from '../../study/study.ts';
import { columnName } from '../../survey/kinds/kind.ts';
import { recordsIn } from '../figures.ts';

/** What was answered in one survey at one wave. */
export interface AnswersGiven {
  /** As it stands in the table. */
  wave: string;
  survey: string;
  /** To a question, by person; of a question that writes one column. */
  to: (question: string) => ReadonlyMap<string, string>;
}

/** In the order of the waves, then by survey. */
export function answersGiven(tables: readonly AnonymousTable[]): AnswersGiven[] {
  const found = new Map<string, Map<string, Map<string, string>>>();
  for (const row of recordsIn(tables, 'answers')) {
    if (typeof row['value'] !== 'string') continue;
    const of = `${String(row['wave'])} ${String(row['instrument'])}`;
    const items = found.get(of) ?? new Map<string, Map<string, string>>();
    const item = String(row['item']);
    const people = items.get(item) ?? new Map<string, string>();
    found.set(of, items.set(item, people.set(String(row['participant']), row['value'])));
  }
  const surveys = [...new Set([...found.keys()].map((of) => of.split(' ')[1] ?? ''))].sort();
  return waves.map(waveWord).flatMap((wave) =>
    surveys.flatMap((survey) => {
      const items = found.get(`${wave} ${survey}`);
      return items ? [{ wave, survey, to: (question) => items.get(columnName(question)) ?? new Map() }] : [];
    }),
  );
}
