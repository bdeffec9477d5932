import type { Study } from '../../core/study/study.ts';
import { scenariosOf, waves } from '../../core/study/study.ts';
import { markdownTable } from './table.ts';

/** What participants of each study do, one row a study. */
export function studiesTable(studies: readonly Study[]): string {
  const head = ['study', 'expected', 'before', 'encounters', 'order', 'after', 'follow-up', 'conditions'];
  return markdownTable('lrllllll', head, studies.map(row));
}

function row(study: Study): string[] {
  const [before = '', after = '', later = ''] = waves.map((wave) => study.surveys[wave].join(', '));
  const weeks = study['follow-up-after-weeks'];
  const { conditions } = study;
  return [
    ...[
      study.study,
      String(study.sample.expected),
      before,
      scenariosOf(study).join(', '),
      study.order,
      after,
    ],
    weeks === undefined ? 'none' : `${later} (${weeks} weeks)`,
    conditions ? `${Object.keys(conditions.arms).join(', ')} (by ${conditions.by})` : 'none',
  ];
}
