import { Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Survey } from '../../src/core/survey/survey.ts';
import { readYaml } from '../../src/core/written/read-yaml.ts';
import { checkShape } from '../../src/core/written/shape.ts';
import { surveySchema } from '../../src/tools/schema-of-surveys.ts';
import { toyText } from '../support/surveys.ts';
import { replaced, waysInto } from '../support/ways.ts';

const published = readFileSync('scenarios/survey.schema.json', 'utf8');
const validator = new Validator(JSON.parse(published) as object, '7');
const accepts = (value: unknown) => validator.validate(value).valid;
const valueOf = (text: string) => readYaml(text, 'refused').value;
const shipped = readdirSync('scenarios/surveys')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(`scenarios/surveys/${name}`, 'utf8'));

describe('the JSON Schema of surveys', () => {
  test('is published as it is now; if not, "npm run schema" writes it', () => {
    expect(published).toBe(surveySchema());
  });

  test('is named in the first line of every survey that is shipped', () => {
    const line = '# yaml-language-server: $schema=../survey.schema.json';
    expect(shipped.map((text) => text.split(/\r?\n/, 1))).toEqual(shipped.map(() => [line]));
  });

  test.each([...shipped, toyText])('accepts what is valid', (text) => {
    expect(accepts(valueOf(text))).toBe(true);
  });

  test.each([
    ['an unknown kind', 'kind: single', 'kind: singel'],
    ['no kind', '    kind: single\n', ''],
    ['a field of another kind', 'most: 2', 'lines: 2'],
    ['a misspelt test', 'at-least: 1 }', 'at-lest: 1 }'],
    ['a misspelt score', 'score: percent', 'score: per-cent'],
  ])('refuses %s', (_, from, to) => {
    expect(toyText).toContain(from);
    expect(accepts(valueOf(toyText.replace(from, to)))).toBe(false);
  });

  test('says what the checker says, whatever stands in place of a value', () => {
    const ways = [...waysInto(valueOf(toyText))];
    const anything = fc.constantFrom<unknown>(
      ...[null, true, 0, -1, 0.5, 1e9, '', 'who', 'Not an id', 'single', 'rating', '1.0.0', '2020'],
      ...[[], {}, [{}], ['who', 'sure'], { all: [] }, { who: 1 }, { not: { not: {} } }, [[]]],
    );
    fc.assert(
      fc.property(fc.constantFrom(...ways), anything, (way, put) => {
        const value = replaced(valueOf(toyText), way, put);
        expect(accepts(value)).toBe(checkShape(Survey, value).ok);
      }),
      { numRuns: 300 },
    );
  });
});
