import { readdirSync, readFileSync } from 'node:fs';
import { toyDrawable } from '../../support/drawable.ts';
import { describe, expect, test } from 'vitest';
import { checkReach } from '../../../src/core/scenario/checks/reach.ts';
import { WrittenScenario } from '../../../src/core/scenario/written/written.ts';
import { checkShape } from '../../../src/core/written/shape.ts';
import { explore } from '../../../src/core/scenario/proof/explore.ts';
import { loadScenario } from '../../../src/core/scenario/load.ts';
import { problemLine } from '../../../src/core/problems/problem.ts';
import { scenarioProblems } from '../../../src/core/problems/scenario-problems.ts';
import { readYaml } from '../../../src/core/written/read-yaml.ts';

const samples = 'tests/samples';
const sample = (code: string) => readFileSync(`${samples}/${code}/toy.yaml`, 'utf8');
/** Named after the problem; where its guises do not go into one file, `S007-group` and the like. */
const folders = readdirSync(samples).filter((name) => name.startsWith('S'));
const codeOf = (folder: string) => folder.slice(0, 4);

test.each(readdirSync(samples))(
  'the sample %s is a scenario, a survey or a study, with what is expected where it has faults',
  (name) => {
    expect(name).toMatch(/^(valid|[SQT]\d{3})(-|$)/);
    const files = name.startsWith('valid') ? ['toy.yaml'] : ['expected.txt', 'toy.yaml'];
    expect(readdirSync(`${samples}/${name}`).sort()).toEqual(files);
  },
);

describe('a scenario file', () => {
  test('without fault is loaded', () => {
    const { scenario, problems } = loadScenario('scenarios/toy.yaml', sample('valid'), toyDrawable);
    expect(problems).toEqual([]);
    expect(scenario).toMatchObject({ id: 'toy', start: 'first', constants: [{}, {}] });
  });

  test('where everything is just within what is allowed is loaded', () => {
    expect(loadScenario('toy.yaml', sample('valid-just-so'), toyDrawable).problems).toEqual([]);
  });

  test.each(folders)('with fault %s is answered with its place and its sentence', (folder) => {
    const expected = readFileSync(`${samples}/${folder}/expected.txt`, 'utf8').trimEnd().split('\n');
    expect(expected.some((line) => line.includes(` ${codeOf(folder)}: `))).toBe(true);
    const { scenario, problems } = loadScenario('toy.yaml', sample(folder), toyDrawable);
    expect(scenario === null).toBe(problems.some(({ severity }) => severity === 'error'));
    expect(problems.map(problemLine)).toEqual(expected);
  });

  test('with faults of its text and of its shape is answered with both, each line once', () => {
    const text = sample('valid')
      .replace('expertise: 2', 'expertise: +3')
      .replace('You asked. }', 'You asked, and waited }')
      .replace('thought: Please.', 'tought: Please.');
    const { problems } = loadScenario('toy.yaml', text, toyDrawable);
    expect(problems.map(({ code, line }) => `${line} ${code}`)).toEqual(['26 S009', '39 S102', '43 S008']);
  });

  test('with line ends of Windows is loaded', () => {
    const windows = `\uFEFF${sample('valid').replaceAll('\n', '\r\n').trimEnd()}`;
    expect(loadScenario('toy.yaml', windows, toyDrawable)).toEqual(
      loadScenario('toy.yaml', sample('valid'), toyDrawable),
    );
  });

  test('every problem of a scenario that the catalogue names has a sample, but for the bound on states', () => {
    const codes = new Set([...folders.map(codeOf), 'S306']);
    expect([...codes].sort()).toEqual(Object.keys(scenarioProblems).sort());
  });

  test('is said to be looked at in part only where the bound is reached', () => {
    const { scenario } = loadScenario('toy.yaml', sample('valid'), toyDrawable);
    const shape = checkShape(WrittenScenario, readYaml(sample('valid')).value);
    if (!scenario || !shape.ok) throw new Error('the valid sample is not valid');
    const partial = explore(scenario, { relationship: 'friend' }, 3);
    expect(checkReach(shape.value, [partial]).map(({ code }) => code)).toEqual(['S306']);
  });

  test.each([
    ['nothing', ''],
    ['a list', '- a\n- b\n'],
    ['a number', '42\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n`,
    ],
    ['a prototype name', '__proto__: { steps: 1 }\nconstructor: 2\n'],
    ['a byte order mark and nothing', '\uFEFF'],
    ['ten megabytes', 'x'.repeat(10_000_000)],
    ['latin-1', Buffer.from(sample('valid').replace('Ana', 'Zoë'), 'latin1').toString('utf8')],
    ['UTF-16', Buffer.from(sample('valid'), 'utf16le').toString('utf8')],
    ['tabs everywhere', sample('valid').replaceAll('  ', '\t')],
    ['keys that are lists', sample('valid').replaceAll(/^( *)(\w+):/gm, '$1[$2]:')],
    ['every field twice', sample('valid').replaceAll(/^( *)(\w+: .*)$/gm, '$1$2\n$1$2')],
    ['numbers beyond all bounds', sample('valid').replace('to: 4', 'to: 1e999')],
    ['no number at all', sample('valid').replace('to: 4', 'to: .nan')],
    ['a binary text', sample('valid').replace('title: Toy', 'title: !!binary VG95')],
    ['a date', sample('valid').replace('version: 1.0.0', 'version: 2026-01-01')],
    [
      'deep indentation',
      `${Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n`,
    ],
  ])('of %s is refused with a sentence', (_, text) => {
    const { scenario, problems } = loadScenario('toy.yaml', text, toyDrawable);
    expect(scenario).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems)
      expect(problemLine(problem)).toMatch(/^toy\.yaml:\d+:\d+: error S\d{3}: \S/);
  });
});
