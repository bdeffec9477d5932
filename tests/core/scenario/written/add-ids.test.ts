import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../../../src/core/scenario/load.ts';
import { addIds } from '../../../../src/core/scenario/written/add-ids.ts';
import { readYaml } from '../../../../src/core/written/read-yaml.ts';
import { toyDrawable } from '../../../support/drawable.ts';

const valid = readFileSync('tests/samples/valid/toy.yaml', 'utf8');
const shipped = ['dont-tell-anyone', 'sitting-it-out'].map((id) =>
  readFileSync(`scenarios/${id}.yaml`, 'utf8'),
);

function withIds(file: string) {
  const ids = addIds(file);
  if (!ids.ok) throw new Error(JSON.stringify(ids.fault));
  return ids.value;
}

/** A file with one step, whose lines are these. */
const lines = (written: string) => `steps:\n  hall:\n    lines:${written}`;

/** Whether one text is the other with pieces put in. */
function isInsertion(before: string, after: string): boolean {
  let at = 0;
  for (const sign of after) if (before.startsWith(sign, at)) at += sign.length;
  return at === before.length;
}

type Place = Partial<Record<'lines' | 'choices', { id?: string }[]>>;

/** What a file says, but for the ids of lines and choices. */
function meaning(file: string): unknown {
  const { value, problems } = readYaml(file, 'refused');
  expect(problems).toEqual([]);
  const { steps, endings } = value as Record<'steps' | 'endings', Record<string, Place>>;
  for (const { lines: said = [], choices = [] } of [...Object.values(steps), ...Object.values(endings)]) {
    for (const one of [...said, ...choices]) delete one.id;
  }
  return value;
}

describe('ids that are missing', () => {
  test.each([
    [
      'on a line of their own',
      '\n      - text: Ana waits.\n        by: ana\n',
      '\n      - id: hall-ana-waits\n        text: Ana waits.\n        by: ana\n',
    ],
    ['behind a brace', ' [{ text: Ana waits. }]\n', ' [{ id: hall-ana-waits, text: Ana waits. }]\n'],
    ['behind a brace without space', ' [{text: A}]\n', ' [{id: hall-a, text: A}]\n'],
    [
      'behind a brace that ends its line',
      '\n    - {\n      text: A,\n      }\n',
      '\n    - { id: hall-a,\n      text: A,\n      }\n',
    ],
    ['before quotes', '\n    - "text": A\n', '\n    - id: hall-a\n      "text": A\n'],
    ['where braces were left out', ' [text: A]\n', ' [{ id: hall-a, text: A }]\n'],
    [
      'below a remark',
      '\n    -   # why\n\n      # how\n      text: A\n      # so\n',
      '\n    -   # why\n\n      # how\n      id: hall-a\n      text: A\n      # so\n',
    ],
    ['before a question mark', '\n    - ? text\n      : A', '\n    - id: hall-a\n      ? text\n      : A'],
    ['with the line ends of Windows', '\r\n    - text: A\r\n', '\r\n    - id: hall-a\r\n      text: A\r\n'],
    ['with the line ends of old', '\r    - text: A\n', '\r    - id: hall-a\r      text: A\n'],
    [
      'above a text of many lines',
      '\n    - text: |\n        A\n\n        B\n    - text: >-\n        C\n        D\n\n# end\n',
      '\n    - id: hall-a-b\n      text: |\n        A\n\n        B\n    - id: hall-c-d\n      text: >-\n        C\n        D\n\n# end\n',
    ],
    [
      'further in than the dash',
      '\n    -      by: ana\n           text: A',
      '\n    -      id: hall-a\n           by: ana\n           text: A',
    ],
    ['where nothing is said', ' [{}, { by: ana }]\n', ' [{id: hall-line, }, { id: hall-line-2, by: ana }]\n'],
  ])('are added %s', (_, before, after) => {
    expect(withIds(lines(before)).text).toBe(lines(after));
    expect(withIds(`\uFEFF${lines(before)}`).text).toBe(`\uFEFF${lines(after)}`);
  });

  test('are added to lines of steps and endings and to choices, in the order of the file', () => {
    const file = `endings:\n  out:\n    lines: [{ text: Bye }]\nsteps:\n  hall:\n    choices:\n      - do: Go on\n      - say: Stay\n    lines: [{ text: Hm }]\n`;
    expect(withIds(file).added).toEqual(['out-bye', 'hall-go-on', 'hall-stay', 'hall-hm']);
  });

  test.each([
    ['four words', 'You have stepped back again.', 'hall-you-have-stepped-back'],
    ['letters without accents or apostrophes', 'Zoë’s café isn’t', 'hall-zoes-cafe-isnt'],
    ['no words where none are Latin', 'Привет', 'hall-line'],
    ['not too many letters', 'x'.repeat(90), `hall-${'x'.repeat(43)}`],
    ['no number at the beginning', '20 past', 'hall-20-past'],
  ])('have %s', (_, text, id) => {
    expect(withIds(lines(` [{ text: "${text}" }]`)).added).toEqual([id]);
  });

  test('are never an id, a name or a word that the file has already', () => {
    const file = lines(` [{ text: A }, { text: A }, { id: hall-a-2, text: B, when: { visited: hall-a } }]`);
    expect(withIds(file).added).toEqual(['hall-a-3', 'hall-a-4']);
  });

  test('keep ids that are there, whatever they are', () => {
    const file = lines(` [{ id: Not an id, text: A }, { id: , text: B }]`);
    expect(withIds(file)).toEqual({ text: file, added: [] });
  });

  test.each([
    ['anchors', lines(' [&a { text: A }]'), 'S010'],
    ['what is used again', lines(' [{ text: A }]\nother: *a'), 'S010'],
    ['tabs', lines('\n    -\ttext: A'), 'S005'],
    ['a field that is there twice', lines(' [{ text: A, text: B }]'), 'S002'],
    ['another encoding', lines(' [{ text: Zo\uFFFD }]'), 'S004'],
  ])('are not added to a file with %s', (_, file, code) => {
    expect(addIds(file)).toMatchObject({ ok: false, fault: [{ code }] });
  });

  test('are all that a scenario needs to be loaded', () => {
    const nameless = valid.replace(/- text: Ana waits\.\n *id: waits/, '- text: Ana waits.');
    const { problems } = loadScenario('toy.yaml', nameless, toyDrawable);
    expect(problems.map(({ code }) => code)).toEqual(['S104']);
    expect(loadScenario('toy.yaml', withIds(nameless).text, toyDrawable).problems).toEqual([]);
  });

  test('are added to any file by insertions alone, once, and change nothing that it says', () => {
    const file = fc.constantFrom(valid, ...shipped);
    const id = /^ *id: [a-z0-9-]+\n|(?<=- )id: [a-z0-9-]+\n *|(?<=\{) id: [a-z0-9-]+,/gm;
    const layout = fc.record({
      end: fc.constantFrom('\n', '\r\n', '\r'),
      mark: fc.constantFrom('', '\uFEFF'),
    });
    fc.assert(
      fc.property(file, layout, fc.array(fc.boolean(), { minLength: 1 }), (text, { end, mark }, kept) => {
        let found = 0;
        // Only below `steps` are ids those of lines and choices.
        const from = text.indexOf('\nsteps:');
        const story = text.slice(from).replace(id, (all) => (kept[found++ % kept.length] ? all : ''));
        const before = mark + (text.slice(0, from) + story).replaceAll('\n', end);
        const { text: after, added } = withIds(before);
        expect(isInsertion(before, after)).toBe(true);
        expect(meaning(after)).toEqual(meaning(before));
        expect(withIds(after)).toEqual({ text: after, added: [] });
        for (const one of added) expect(one).toMatch(/^[a-z][a-z0-9-]*$/);
        expect(after.length).toBeLessThanOrEqual(before.length + added.join('').length + added.length * 40);
      }),
    );
  });
});
