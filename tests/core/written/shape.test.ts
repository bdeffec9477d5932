import fc from 'fast-check';
import * as v from 'valibot';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkShape } from '../../../src/core/written/shape.ts';
import { readYaml } from '../../../src/core/written/read-yaml.ts';
import { WrittenScenario } from '../../../src/core/scenario/written/written.ts';

const valid = readFileSync('tests/samples/valid/toy.yaml', 'utf8');

/** What is found in the toy after one change, by the way to it. */
function found(from: string, to: string): string[] {
  expect(valid).toContain(from);
  const { value, problems } = readYaml(valid.replace(from, to));
  expect(problems).toEqual([]);
  const shape = checkShape(WrittenScenario, value);
  return shape.ok
    ? []
    : shape.fault.map(
        ({ code, path, key, message }) => `${code} ${path.join('.')}${key ? ' (name)' : ''}: ${message}`,
      );
}

const line = 'steps.first.lines.0';
const choice = 'steps.first.choices.0';

describe('the shape of a scenario', () => {
  test('is that of the sample', () => {
    expect(checkShape(WrittenScenario, readYaml(valid).value).ok).toBe(true);
  });

  test.each([
    ['a field left out', '    title: The end\n', '', 'S101 endings.end.title: "title" is missing.'],
    ['a line without id', '        id: waits\n', '', `S104 ${line}.id: This line has no id yet.`],
    [
      'a choice without id',
      '- id: ask\n        say',
      '- say',
      `S104 ${choice}.id: This choice has no id yet.`,
    ],
    ['a behaviour without id', 'id: asked, theme', 'theme', 'S101 expects.0.id: "id" is missing.'],
    [
      'a misspelt field',
      'thought:',
      'tought:',
      'S102 steps.first.lines.1.tought (name): "tought" is not a field that belongs here. Is it misspelt, or indented too little or too far? Did you mean "thought"?',
    ],
    [
      'a misspelt word of a condition',
      '{ chose: ask }',
      '{ chosse: ask }',
      'S102 steps.second.lines.0.when.chosse (name): "chosse" is not a field that belongs here. Is it misspelt, or indented too little or too far? Did you mean "chose"?',
    ],
    [
      'a misspelt comparison',
      'at-least: 1',
      'at-lest: 1',
      'S102 steps.sorry.choices.1.when.trust.at-lest (name): "at-lest" is not',
    ],
    [
      'a misspelt field within a union',
      'to: second }, { to: end',
      'too: second }, { to: end',
      'S102 steps.sorry.choices.1.to.0.too (name): "too" is not',
    ],
    [
      'a comparison that is none',
      '{ trust: { at-least: 1 } }',
      '{ trust: 1 }',
      'S103 steps.sorry.choices.1.when.trust: 1 cannot stand here: it must be a group of fields.',
    ],
    [
      'a misspelt sign',
      'thought: Please.',
      'signs: [tearfull]',
      'S103 steps.first.lines.1.signs.0: "tearfull" cannot stand here: it must be one of arrives-late,',
    ],
    [
      'a misspelt face',
      'thought: Please.',
      'face: clam',
      'S103 steps.first.lines.1.face: "clam" cannot stand here: it must be one of calm, smile, tired, solemn, concerned, serious, suspicious, explaining. Did you mean "calm"?',
    ],
    [
      'a misspelt theme',
      'voices: [expertise]',
      'voices: [expertice]',
      'S103 steps.first.choices.1.voices.0: "expertice" cannot stand here: it must be one of expertise, confidentiality, stigma, boundaries. Did you mean "expertise"?',
    ],
    [
      'a misspelt theme as a name',
      '{ expertise: 2, b',
      '{ expertis: 2, b',
      `S103 ${choice}.rates.expertis (name): "expertis" cannot stand here: it must be one of expertise, confidentiality, stigma, boundaries. Did you mean "expertise"?`,
    ],
    [
      'a name with capitals',
      'scenario: toy',
      'scenario: Toy',
      'S103 scenario: "Toy" cannot stand here: an id has small letters, digits and hyphens, and starts with a letter.',
    ],
    [
      'a step with capitals',
      '  sorry:\n',
      '  Sorry:\n',
      'S103 steps.Sorry (name): "Sorry" cannot stand here: an id has small letters',
    ],
    [
      'a rating beyond its bounds',
      'expertise: 2',
      'expertise: 3',
      `S103 ${choice}.rates.expertise: 3 cannot stand here: it must be at most 2.`,
    ],
    [
      'a rating below its bounds',
      'expertise: 2',
      'expertise: -3',
      `S103 ${choice}.rates.expertise: -3 cannot stand here: it must be at least -2.`,
    ],
    [
      'half a rating',
      'expertise: 2',
      'expertise: 0.5',
      `S103 ${choice}.rates.expertise: 0.5 cannot stand here: it must be a whole number.`,
    ],
    [
      'a rating in quotes',
      'expertise: 2',
      'expertise: "2"',
      `S103 ${choice}.rates.expertise: "2" cannot stand here: it must be a number, without quotes.`,
    ],
    [
      'a rating by level beyond its bounds',
      'expertise: 2',
      'expertise: { friend: 3, co-located: 1 }',
      `S103 ${choice}.rates.expertise.friend: 3 cannot stand here: it must be at most 2.`,
    ],
    [
      'ratings as a list',
      '{ expertise: 2, boundaries: 1 }',
      '[expertise, boundaries]',
      `S103 ${choice}.rates: A list cannot stand here: it must be a group of named entries.`,
    ],
    [
      'no ratings as a list',
      '{ expertise: 2, boundaries: 1 }',
      '[]',
      `S103 ${choice}.rates: A list cannot stand here: it must be a group of named entries.`,
    ],
    [
      'a number too large',
      'to: 4',
      'to: 1e999',
      'S103 variables.trust.to: Infinity cannot stand here: it must be a whole number.',
    ],
    [
      'what is no number',
      'to: 4',
      'to: .nan',
      'S103 variables.trust.to: NaN cannot stand here: it must be a number.',
    ],
    [
      'a number as text',
      'title: Toy',
      'title: 7',
      'S103 title: 7 cannot stand here: it must be text, in quotes.',
    ],
    [
      'true as text',
      'title: Toy',
      'title: true',
      'S103 title: true cannot stand here: it must be text, in quotes.',
    ],
    ['no text', 'title: Toy', 'title: ""', 'S103 title: "" cannot stand here: there is no text.'],
    [
      'no text in what is stored too',
      'premise: A toy.',
      'premise: ""',
      'S103 about.premise: "" cannot stand here: there is no text.',
    ],
    [
      'nothing as text',
      'title: Toy',
      'title:',
      'S103 title: An empty field cannot stand here: it must be text.',
    ],
    [
      'a list as text',
      'title: Toy',
      'title: [Toy]',
      'S103 title: A list cannot stand here: it must be text.',
    ],
    [
      'a group as text',
      'title: Toy',
      'title: { Note: a toy }',
      'S007 title: YAML takes "Note:" for the name of a field.',
    ],
    [
      'a group below text',
      'text: Ana waits.',
      'text:\n          Ana: waits',
      `S007 ${line}.text: YAML takes "Ana:" for the name of a field.`,
    ],
    [
      'an empty group as text',
      'title: Toy',
      'title: {}',
      'S103 title: A group of fields cannot stand here: it must be text.',
    ],
    [
      'a group as an id',
      'start: first',
      'start: { first: 1 }',
      'S103 start: A group of fields cannot stand here: it must be text.',
    ],
    [
      'a text too long',
      'title: Toy',
      `title: ${'x'.repeat(2001)}`,
      `S103 title: "${'x'.repeat(40)}…" cannot stand here: it may be at most 2000 characters long.`,
    ],
    [
      'a version with two numbers',
      'version: 1.0.0',
      'version: 1.5',
      'S103 version: 1.5 cannot stand here: a version has three numbers, like 1.0.0.',
    ],
    [
      'a text for a list',
      'with: [ana]',
      'with: ana',
      'S103 steps.first.with: "ana" cannot stand here: it must be a list, like [one, another].',
    ],
    [
      'a list too short',
      'relationship: [friend, co-located]',
      'relationship: [friend]',
      'S103 factors.relationship: A list cannot stand here: it needs 2 entries at least.',
    ],
    [
      'an empty list',
      'to: [{ when: { level: { relationship: friend } }, to: second }, { to: end }]',
      'to: []',
      'S103 steps.sorry.choices.1.to: A list cannot stand here: it needs an entry at least.',
    ],
    [
      'a way that is neither',
      '    to: end\n',
      '    to: { end: 1 }\n',
      'S103 steps.second.to: A group of fields cannot stand here: it must be text, or it must be a list, like [one, another].',
    ],
    [
      'yes for true',
      'outcome: connected',
      'outcome: connected\n    early: yes',
      'S103 endings.end.early: "yes" cannot stand here: it must be true or false.',
    ],
    [
      'a list of steps',
      'steps:\n',
      'steps: []\nvariety:\n',
      'S103 steps: A list cannot stand here: it must be a group of named entries.',
    ],
    [
      'names that every object knows',
      'start: first',
      'start: first\ntostring: 1\nvalueOf: 2',
      'S102 tostring (name): "tostring" is not',
    ],
  ])('%s', (_, from, to, says) => {
    expect(found(from, to)).toContainEqual(expect.stringContaining(says));
  });

  test('does not miss a field that is there and misspelt', () => {
    expect(found('start: first', 'strat: first')).toEqual([expect.stringContaining('S102 strat (name)')]);
  });

  test('names every unknown field of a group', () => {
    expect(found('start: first', 'start: first\na: 1\nb: 2\nc: 3')).toHaveLength(3);
  });

  test.each([
    ['null', null],
    ['a text', 'steps'],
    ['a list', []],
    ['a number', 0],
  ])('is not that of %s', (_, value) => {
    expect(checkShape(WrittenScenario, value)).toMatchObject({
      ok: false,
      fault: [{ code: 'S103', path: [] }],
    });
  });

  test('is what valibot says it is, whatever stands in place of any value', () => {
    const base = readYaml(valid).value;
    const ways = [...waysInto(base)];
    const anything = fc.oneof(
      fc.constantFrom(null, true, 0, -1, 0.5, NaN, Infinity, '', 'first', 'Not an id', 'expertise', '1.0.0'),
      fc.constantFrom([], {}, [{}], ['first', 'end'], { all: [] }, { first: 1 }, { not: { not: {} } }, [[]]),
    );
    fc.assert(
      fc.property(fc.constantFrom(...ways), anything, (way, value) => {
        const changed = structuredClone(base);
        put(changed, way, value);
        // Valibot takes a list for a group of numbered fields.
        const isListForGroup = Array.isArray(value) && !Array.isArray(at(base, way));
        if (!isListForGroup)
          expect(checkShape(WrittenScenario, changed).ok).toBe(v.is(WrittenScenario, changed));
        else if (checkShape(WrittenScenario, changed).ok) expect(v.is(WrittenScenario, changed)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

type Way = (string | number)[];

function* waysInto(value: unknown, way: Way = []): Generator<Way> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const next = [...way, Array.isArray(value) ? Number(key) : key];
    yield next;
    yield* waysInto(part, next);
  }
}

const at = (value: unknown, way: Way): unknown =>
  way.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], value);

function put(value: unknown, way: Way, part: unknown): void {
  (at(value, way.slice(0, -1)) as Record<string, unknown>)[way.at(-1)!] = part;
}
