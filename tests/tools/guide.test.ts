import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/core/scenario/load.ts';
import { loadSurvey } from '../../src/core/survey/load.ts';
import { problems, severityOf } from '../../src/core/problems/catalogue.ts';
import type { ProblemCode } from '../../src/core/problems/catalogue.ts';
import { faces } from '../../src/core/scenario/scenario.ts';
import { signs } from '../../src/core/signs.ts';
import { drawableIn } from '../../src/tools/drawable.ts';
import type { Proved } from '../../src/tools/report/scenario-report.ts';
import { summaryTable } from '../../src/tools/report/scenario-report.ts';
import { surveysTable } from '../../src/tools/report/survey-report.ts';
import { descriptions } from '../../src/tools/schema-descriptions.ts';
import { surveyDescriptions } from '../../src/tools/survey-descriptions.ts';

const guide = readFileSync('scenarios/README.md', 'utf8');
const surveyGuide = readFileSync('scenarios/surveys/README.md', 'utf8');
const codes = Object.keys(problems) as ProblemCode[];
const pages = readdirSync('scenarios/problems');
const page = (code: string) => readFileSync(`scenarios/problems/${code}.md`, 'utf8');

/** What stands in the guide between `<!-- name -->` and `<!-- /name -->`, one space between cells. */
function between(name: string, text = guide): string[] {
  const [, table = ''] = new RegExp(`<!-- ${name} -->\\n([^]*?)\\n*<!-- /${name} -->`).exec(text) ?? [];
  return squeezed(table);
}
const squeezed = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').replace(/-{3,}/g, '---'));

test('every problem code has one page, and no page is of another', () => {
  expect(pages.sort()).toEqual(codes.map((code) => `${code}.md`).sort());
});

describe.each(codes)('the page of %s', (code) => {
  const [title = '', , severity = ''] = page(code).split('\n');

  test('says which it is and how grave', () => {
    expect(title).toMatch(new RegExp(`^# ${code}: \\S.*[^.]$`));
    expect(severity.toLowerCase()).toMatch(new RegExp(`^${severityOf(code)}\\b`));
  });

  test('has an example with what the checker prints, and how to mend it', () => {
    expect(page(code)).toMatch(
      new RegExp(`\\n## Example\\n[^]*:\\d+:\\d+: ${severityOf(code)} ${code}: [^]*\\n## How to mend it\\n`),
    );
  });

  test('is in the guide’s table, with its own title', () => {
    const words = title.replace(/^# \w+: /, '');
    expect(between('codes')).toContain(`| [${code}](problems/${code}.md) | ${severityOf(code)} | ${words} |`);
  });
});

test.each([
  ['scenarios', descriptions, guide],
  ['surveys', surveyDescriptions, surveyGuide],
])('the guide to %s explains every field that can be written', (_, fields, text) => {
  const named = Object.keys(fields).flatMap((path) => /[\w-]+$/.exec(path.replace(/\[\]|\.\*/g, '')) ?? []);
  expect(named.length).toBeGreaterThan(30);
  expect(unsaid(named, text)).toEqual([]);
});

test('the guide to surveys shows those that are shipped, each without a problem', () => {
  const shipped = readdirSync('scenarios/surveys').filter((name) => name.endsWith('.yaml'));
  const loaded = shipped.map((name) => loadSurvey(name, readFileSync(`scenarios/surveys/${name}`, 'utf8')));
  expect(loaded.flatMap((one) => one.problems)).toEqual([]);
  const surveys = loaded.flatMap(({ survey }) => survey ?? []);
  expect(between('surveys', surveyGuide)).toEqual(squeezed(surveysTable(surveys)));
});

test('the guide names every sign and every face', () => {
  expect(unsaid([...signs, ...faces])).toEqual([]);
});

/** Those names that the guide never writes as one writes them in a file. */
function unsaid(names: readonly string[], text = guide): string[] {
  const said = new Set([...text.matchAll(/`[^`\n]+`/g)].flatMap(([code]) => code.match(/[\w-]+/g) ?? []));
  return [...new Set(names)].filter((name) => !said.has(name));
}

test('the guide shows the library as it is now', () => {
  const shipped = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'));
  const loaded = shipped.map((name) =>
    loadScenario(name, readFileSync(`scenarios/${name}`, 'utf8'), drawableIn('.')),
  );
  const proved = loaded.filter((one): one is Proved => one.scenario !== null);
  expect(between('table')).toEqual(squeezed(summaryTable(proved)));
});

test.each(['README.md', 'surveys/README.md', ...pages.map((name) => `problems/${name}`)])(
  'every link in %s leads somewhere',
  (name) => {
    const text = readFileSync(join('scenarios', name), 'utf8');
    const links = [...text.matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g)].map(([, to = '']) => to);
    const missing = links.filter((to) => !existsSync(join('scenarios', dirname(name), to)));
    expect(missing).toEqual([]);
  },
);
