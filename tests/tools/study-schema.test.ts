import { Validator } from '@cfworker/json-schema';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../../src/core/problems/problem.ts';
import { loadStudy } from '../../src/core/study/load.ts';
import { Study } from '../../src/core/study/study.ts';
import { readYaml } from '../../src/core/written/read-yaml.ts';
import { checkShape } from '../../src/core/written/shape.ts';
import { studySchema } from '../../src/tools/schema-of-studies.ts';
import { shelfIn } from '../../src/tools/shelf.ts';

const published = readFileSync('scenarios/study.schema.json', 'utf8');
const validator = new Validator(JSON.parse(published) as object, '7');
const accepts = (text: string) => validator.validate(readYaml(text, 'refused').value).valid;
const shipped = readdirSync('scenarios/studies').map((name) => ({
  name,
  text: readFileSync(`scenarios/studies/${name}`, 'utf8'),
}));
const samples = readdirSync('tests/samples').filter((name) => name.startsWith('T'));

describe('the JSON Schema of studies', () => {
  test('is published as it is now; if not, "npm run schema" writes it', () => {
    expect(published).toBe(studySchema());
  });

  test.each(shipped)('is named in the first line of $name and accepts it', ({ text }) => {
    expect(text.split(/\r?\n/, 1)).toEqual(['# yaml-language-server: $schema=../study.schema.json']);
    expect(accepts(text)).toBe(true);
  });

  test.each(samples)('says of the sample %s what the checker says of its shape', (name) => {
    const text = readFileSync(`tests/samples/${name}/toy.yaml`, 'utf8');
    expect(accepts(text)).toBe(checkShape(Study, readYaml(text, 'refused').value).ok);
  });

  test.each([
    ['a field left out', 'outcome: Confidence.\n', ''],
    ['a misspelt field', 'outcome:', 'outcomes:'],
    ['another word', 'feedback: at-the-end', 'feedback: sometimes'],
    ['an unknown kind of question', 'kind: single', 'kind: singel'],
  ])('refuses %s', (_, from, to) => {
    const text = readFileSync('tests/samples/T201/toy.yaml', 'utf8');
    expect(text).toContain(from);
    expect(accepts(text.replace(from, to))).toBe(false);
  });
});

test.each(shipped)('$name can be run; it has no key, being an example', ({ name, text }) => {
  const { study, problems } = loadStudy(name, text, shelfIn('.'));
  expect(study).not.toBeNull();
  expect(problems.map(problemLine).filter((line) => !line.includes('T221'))).toEqual([]);
});
