import * as v from 'valibot';
import type { Path } from '../../core/problems/problem.ts';
import { readYaml } from '../../core/written/read-yaml.ts';

/** A drawing's file as it was read, or a sentence for each thing that is wrong: file, place, field, what to do. */
export type Reading<Drawn> = { drawn: Drawn; problems: [] } | { drawn: null; problems: string[] };

/** Reads YAML and checks its shape. Never throws. */
export function readShape<Drawn>(
  file: string,
  text: string,
  schema: v.GenericSchema<unknown, Drawn>,
): Reading<Drawn> {
  const yaml = readYaml(text);
  const [unread] = yaml.problems;
  if (unread) return { drawn: null, problems: [`${file}:${unread.line}:${unread.column} ${unread.message}`] };
  const checked = v.safeParse(schema, yaml.value);
  if (checked.success) return { drawn: checked.output, problems: [] };
  const problems = checked.issues.map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => key as string | number);
    const { line, column } = yaml.placeOf(path);
    return `${file}:${line}:${column} ${written(path)}: ${sentence(issue)}.`;
  });
  return { drawn: null, problems };
}

const written = (path: Path): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key + 1}]` : `.${key}`))
    .join('')
    .replace(/^\./, '') || 'the file';

const kinds: Record<string, string> = {
  Object: 'a group of fields',
  Array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
};

function sentence(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return 'this field does not belong here (misspelt, or indented too little or too far)';
  if (issue.received === 'undefined') return 'this is missing';
  if (!issue.message.startsWith('Invalid')) return issue.message;
  const wanted = issue.expected ?? '';
  const words = kinds[wanted] ?? wanted.replace('>=', 'at least ').replace('<=', 'at most ');
  return `${issue.received} cannot stand here; it must be ${words}`;
}
