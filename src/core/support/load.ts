import * as v from 'valibot';
import type { Result } from '../result.ts';
import { fail, succeed } from '../result.ts';
import { readYaml } from '../written/read-yaml.ts';
import { SupportContacts } from './contacts.ts';

/** The contacts of one country from their file, or a sentence that says what is wrong with it. */
export function loadSupport(text: string): Result<SupportContacts, string> {
  const yaml = readYaml(text);
  const [problem] = yaml.problems;
  if (problem) return fail(`line ${problem.line}: ${problem.message}`);
  const parsed = v.safeParse(SupportContacts, yaml.value);
  if (parsed.success) return succeed(parsed.output);
  const [issue] = parsed.issues;
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  return fail(`line ${yaml.placeOf(path).line}, ${path.join('.')}: ${issue.message}`);
}
