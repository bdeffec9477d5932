import type * as v from 'valibot';
import { severityOf } from '../problems/catalogue.ts';
import type { Finding, Problem } from '../problems/problem.ts';
import { finding, problemLine } from '../problems/problem.ts';
import type { YamlFile } from './read-yaml.ts';
import { readYaml } from './read-yaml.ts';
import { checkShape } from './shape.ts';

/** A file that somebody wrote, once its text and its shape have been read. */
export interface WrittenFile<Written> {
  /** What it says; null where its text or its shape is in the way. */
  written: Written | null;
  /** Everything that is wrong with it, in the order of the lines: what reading it found, and these. */
  problemsWith: (findings: readonly Finding[]) => Problem[];
}

export function readWritten<Schema extends v.GenericSchema>(
  file: string,
  text: string,
  schema: Schema,
): WrittenFile<v.InferOutput<Schema>> {
  const yaml = readYaml(text, 'refused');
  const problemsWith = (findings: readonly Finding[]) => placed(file, yaml, findings);
  const shape = yaml.value === null && yaml.problems.length > 0 ? null : checkShape(schema, yaml.value);
  if (shape?.ok && yaml.problems.length === 0) return { written: shape.value, problemsWith };
  const misshapen = shape && !shape.ok ? besides(yaml, shape.fault) : [];
  return { written: null, problemsWith: (findings) => problemsWith([...misshapen, ...findings]) };
}

/** That a file is called after what it holds; `field` is where it says so. */
export function misnamedFile(file: string, field: string, id: string): Finding[] {
  const name = file.split(/[\\/]/).pop() ?? file;
  return name === `${id}.yaml` ? [] : [finding('S209', [field], id, name)];
}

export const isError = ({ code }: Finding): boolean => severityOf(code) === 'error';

/** The faults of shape in a file with other faults: what was found on a line explains what follows there. */
function besides(yaml: YamlFile, faults: readonly Finding[]): Finding[] {
  const told = new Set(yaml.problems.map(({ line }) => line));
  return faults.filter(({ path, key }) => !told.has(yaml.placeOf(path, key).line));
}

function placed(file: string, yaml: YamlFile, findings: readonly Finding[]): Problem[] {
  const found = findings.map(({ path, key, ...rest }) => ({ ...rest, ...yaml.placeOf(path, key) }));
  const problems = [...yaml.problems, ...found].map((problem): Problem => ({
    file,
    severity: severityOf(problem.code),
    ...problem,
  }));
  // What is wrong in several ways at one place may still be one thing to mend.
  const once = new Map(problems.map((problem) => [problemLine(problem), problem]));
  return [...once.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
