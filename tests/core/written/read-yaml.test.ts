import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/core/written/read-yaml.ts';

const codes = (text: string) => readYaml(text, 'refused').problems.map(({ code }) => code);

/** Letters, signs of YAML and line ends, as a lecturer might write them. */
const prose = fc.string({
  unit: fc.constantFrom(...Array.from('abc äß🙂 ,.:;#-?!*&%@`|>\'"\\{}[]+0=~'), '\n', '\t', ' #', ': '),
  minLength: 1,
});

describe('a YAML file', () => {
  test('is read as plain data', () => {
    const { value, problems } = readYaml('a: [1, two, "3", true, ~]\nb:\n  c: >-\n    x\n    y\n');
    expect(problems).toEqual([]);
    expect(value).toEqual({ a: [1, 'two', '3', true, null], b: { c: 'x y' } });
  });

  test('says where its values and names stand', () => {
    const { placeOf } = readYaml('a: 1\nb:\n  - c: x\n    "d": y\n');
    expect(placeOf(['a'])).toEqual({ line: 1, column: 4 });
    expect(placeOf(['a'], true)).toEqual({ line: 1, column: 1 });
    expect(placeOf(['b', 0])).toEqual({ line: 3, column: 5 });
    expect(placeOf(['b', 0, 'd'])).toEqual({ line: 4, column: 10 });
    expect(placeOf(['b', 0, 'd'], true)).toEqual({ line: 4, column: 5 });
    expect(placeOf([])).toEqual({ line: 1, column: 1 });
  });

  test('gives the nearest place where a value is missing', () => {
    const { placeOf } = readYaml('a: 1\nb:\n  - c: x\n');
    expect(placeOf(['b', 0, 'nothing'])).toEqual({ line: 3, column: 5 });
    expect(placeOf(['b', 7, 'nothing', 3])).toEqual({ line: 3, column: 3 });
    expect(placeOf(['nothing'])).toEqual({ line: 1, column: 1 });
  });

  test.each([
    ['LF', '\n', ''],
    ['CR LF', '\r\n', ''],
    ['CR alone', '\r', ''],
    ['a mark at the start', '\n', '\uFEFF'],
  ])('with %s has the same values in the same places', (_, end, start) => {
    const { value, placeOf, problems } = readYaml(`${start}a: b${end}c:${end}  - d: e${end}    f: +1`);
    expect(value).toEqual({ a: 'b', c: [{ d: 'e', f: 1 }] });
    expect(placeOf(['a'])).toEqual({ line: 1, column: 4 });
    expect(placeOf(['c', 0, 'f'], true)).toEqual({ line: 4, column: 5 });
    expect(problems).toMatchObject([{ code: 'S008', line: 4, column: 8 }]);
  });

  test.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['line ends', '\n\n\r\n'],
    ['remarks', '# one\n# two'],
    ['the start of a document', '---\n'],
    ['a mark', '\uFEFF'],
  ])('of %s is empty', (_, text) => {
    expect(readYaml(text, 'refused')).toMatchObject({
      value: null,
      problems: [{ code: 'S001', line: 1, column: 1 }],
    });
  });

  test('that says null is not empty', () => {
    expect(readYaml('null')).toMatchObject({ value: null, problems: [] });
  });

  test('with silent faults is read nonetheless, but for names that nothing may be built from', () => {
    const { value, problems } = readYaml(
      'a: +1\na: 2\ntext: *b\n__proto__: { c: 1 }\nd: { constructor: 1 }\n',
    );
    expect(problems.map(({ code }) => code)).toEqual(['S008', 'S002', 'S010', 'S210', 'S210']);
    expect(value).toEqual({ a: 1, text: '*b', d: {} });
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test('that the parser refuses has no value', () => {
    expect(readYaml('a: "b" c\n').value).toBeNull();
  });

  test('keeps to YAML 1.2 whatever it says', () => {
    expect(readYaml('%YAML 1.1\n---\na: yes\n').value).toEqual({ a: 'yes' });
    expect(readYaml('a: no\nb: 010\nc: 2026-01-01\nd: 1_000\ne: "1"\n').value).toEqual({
      ...{ a: 'no', b: 10, c: '2026-01-01', d: '1_000', e: '1' },
    });
  });

  test.each([
    ['brackets', '['.repeat(1000)],
    ['braces', '{ a: '.repeat(1000)],
    ['dashes', '- '.repeat(1000)],
    ['question marks', '? '.repeat(1000)],
    ['colons', ': '.repeat(1000)],
    ['all of them', '- ? - [ { a: '.repeat(1000)],
    ['indented fields', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['indented dashes', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}-`).join('\n')],
    ['one line of ten million', 'x'.repeat(10_000_000)],
    ['many lines', 'a: b\n'.repeat(2_000_000)],
    ['ten million brackets', '['.repeat(10_000_000)],
    ['ten million quotes', '"'.repeat(10_000_000)],
    ['many words', '- a\n'.repeat(49_000)],
    ['many backslashes', `"${'\\q'.repeat(90_000)}"`],
    ['many commas', `[${','.repeat(190_000)}`],
  ])('too deep or too large with %s is left alone', (_, text) => {
    expect(codes(text)).toEqual(['S003']);
  });

  test('is too deep where it becomes so', () => {
    expect(readYaml(`a: 1\nb: ${'['.repeat(70)}`).problems).toMatchObject([
      { code: 'S003', line: 2, column: 62 },
    ]);
  });

  test('of a size and depth that no scenario reaches is still read', () => {
    expect(codes(`a: ${'x'.repeat(199_000)}`)).toEqual([]);
    expect(codes(`a: ${'['.repeat(50)}${']'.repeat(50)}`)).toEqual([]);
  });

  test('uses again what was given a name, where that is asked for', () => {
    const { value, problems, placeOf } = readYaml('a: &tree [1, { b: 2 }]\nc: *tree\n', 'followed');
    expect(problems).toEqual([]);
    expect(value).toEqual({ a: [1, { b: 2 }], c: [1, { b: 2 }] });
    expect(placeOf(['c', 1, 'b'])).toEqual({ line: 1, column: 19 });
    expect(codes('a: &tree [1]\nc: *tree\n')).toEqual(['S010', 'S010']);
  });

  test.each([
    ['nothing', 'a: *tree\n', ['S010']],
    ['itself', 'a: &tree [*tree]\n', ['S010']],
    ['what comes later', 'a: *tree\nb: &tree 1\n', ['S010']],
    ['+1', 'a: &tree [+1]\nb: *tree\n', ['S008']],
  ])('that uses %s again says so once', (_, text, expected) => {
    expect(readYaml(text, 'followed').problems.map(({ code }) => code)).toEqual(expected);
  });

  test('never multiplies what it uses again', () => {
    const lists = Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [*a${i - 1}, *a${i - 1}, *a${i - 1}]`);
    const bomb = `a: &a-1 x\n${lists.join('\n')}`;
    expect(new Set(readYaml(bomb, 'followed').problems.map(({ code }) => code))).toEqual(new Set(['S003']));
    expect(new Set(codes(bomb))).toEqual(new Set(['S010']));
  });
});

describe('any prose', () => {
  test('in double quotes is read as it was', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const { value, problems } = readYaml(`text: ${JSON.stringify(text)}\nid: a\n`);
        expect(problems).toEqual([]);
        expect(value).toEqual({ text, id: 'a' });
      }),
    );
  });

  test('below >- or | is read as it was, but for line ends', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const line = `x${text.replace(/\s+/g, ' ').trimEnd()}`;
        const { value, problems } = readYaml(`- text: >-\n    ${line}\n  say: |-\n    ${line}\n`);
        expect(problems).toEqual([]);
        expect(value).toEqual([{ text: line, say: line }]);
      }),
    );
  });

  test('without quotes is read as it was or told of', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const line = text.replace(/\s+/g, ' ').trim();
        const { value, problems } = readYaml(`- id: a\n  text: ${line}\n`, 'refused');
        const read = problems.length === 0 && (value as [{ text: unknown }])[0].text;
        // What is no text, or an empty one, is for the shape to tell.
        if (typeof read === 'string' && read !== '' && !/^["']/.test(line)) expect(read).toBe(line);
        if (problems.length > 0) expect(problems.map((problem) => problem.line)).toContain(2);
      }),
      { numRuns: 2000 },
    );
  });

  test('without quotes and with " #" in it is told of', () => {
    const word = fc.stringMatching(/^[a-z][a-z ,.!?-]{0,20}[a-z.!?]$/);
    fc.assert(
      fc.property(word, word, (before, after) => {
        expect(codes(`text: ${before} #${after}\n`)).toEqual(['S006']);
      }),
    );
  });
});
