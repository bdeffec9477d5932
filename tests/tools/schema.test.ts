import { Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { WrittenScenario } from '../../src/core/scenario/written/written.ts';
import { checkShape } from '../../src/core/written/shape.ts';
import { newScenario, schemaLine } from '../../src/core/scenario/written/new-scenario.ts';
import { readYaml } from '../../src/core/written/read-yaml.ts';
import { scenarioSchema } from '../../src/tools/schema-of-scenarios.ts';
import { replaced, waysInto } from '../support/ways.ts';

const published = readFileSync('scenarios/scenario.schema.json', 'utf8');
const validator = new Validator(JSON.parse(published) as object, '7');
const accepts = (value: unknown) => validator.validate(value).valid;

const shipped = readdirSync('scenarios')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(`scenarios/${name}`, 'utf8'));
const toy = readFileSync('tests/samples/valid/toy.yaml', 'utf8');
const valueOf = (text: string) => readYaml(text, 'refused').value;

describe('the JSON Schema of scenarios', () => {
  test('is published as it is now; if not, "npm run schema" writes it', () => {
    expect(published).toBe(scenarioSchema());
  });

  test('is named in the first line of every scenario that is shipped', () => {
    expect(shipped.map((text) => text.split(/\r?\n/, 1))).toEqual(shipped.map(() => [schemaLine]));
  });

  test.each([...shipped, newScenario('rounds'), toy])('accepts what is valid', (text) => {
    expect(accepts(valueOf(text))).toBe(true);
  });

  test.each([
    ['a field left out', 'title: Toy\n', ''],
    ['a misspelt field', 'thought:', 'tought:'],
    ['a line without id', '        id: waits\n', ''],
    ['a rating beyond its bounds', 'expertise: 2', 'expertise: 3'],
    ['a misspelt theme', '{ expertise: 2', '{ expertice: 2'],
    ['a step with capitals', '  sorry:\n', '  Sorry:\n'],
    ['a misspelt comparison', 'at-least', 'at-lest'],
    ['a number too large', 'to: 4,', 'to: 1000001,'],
  ])('refuses %s', (_, from, to) => {
    expect(accepts(valueOf(toy.replace(from, to)))).toBe(false);
  });

  test('says of every sample what the checker says of its shape', () => {
    const readable = readdirSync('tests/samples')
      .filter((name) => name.startsWith('S') || name === 'valid')
      .map((name) => readYaml(readFileSync(`tests/samples/${name}/toy.yaml`, 'utf8'), 'refused'))
      .filter(({ problems }) => problems.length === 0);
    expect(readable.length).toBeGreaterThan(50);
    for (const { value } of readable) expect(accepts(value)).toBe(checkShape(WrittenScenario, value).ok);
  });

  test('says what the checker says, whatever stands in place of a value', () => {
    const ways = [...waysInto(valueOf(toy))];
    const anything = fc.constantFrom<unknown>(
      ...[null, true, 0, -1, 0.5, 1e9, '', 'first', 'Not an id', 'expertise', '1.0.0', '#AABBCC'],
      ...[[], {}, [{}], ['first', 'end'], { all: [] }, { first: 1 }, { not: { not: {} } }, [[]]],
    );
    fc.assert(
      fc.property(fc.constantFrom(...ways), anything, (way, put) => {
        const value = replaced(valueOf(toy), way, put);
        expect(accepts(value)).toBe(checkShape(WrittenScenario, value).ok);
      }),
      { numRuns: 1000 },
    );
  });
});
