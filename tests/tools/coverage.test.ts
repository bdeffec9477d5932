import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/core/scenario/load.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { signs } from '../../src/core/signs.ts';
import { themes } from '../../src/core/themes.ts';
import { drawableIn } from '../../src/tools/drawable.ts';
import { coverageLines, coverageTable } from '../../src/tools/report/coverage.ts';
import { scenarioFiles } from '../../src/tools/scenario-files.ts';
import { danger, talk } from '../support/toys.ts';

const drawable = drawableIn('.');
const library = scenarioFiles([]).flatMap((file): Scenario[] => {
  const { scenario } = loadScenario(file, readFileSync(file, 'utf8'), drawable);
  return scenario ? [scenario] : [];
});

describe('what a library covers', () => {
  test('is counted at each relationship, role and side, and at both where a factor tells both', () => {
    const both = { ...talk, factors: { relationship: ['friend', 'co-located'] } };
    const table = coverageTable([both, danger]);
    const row = (start: string) =>
      table.split('\n').find((line) => line.replace(/ +/g, ' ').startsWith(start));
    expect(row('| co-located | informal | giver')).toMatch(/\| +1 \|/);
    expect(row('| friend | formal | receiver')).not.toMatch(/\d/);
  });

  test('names the signs that nobody shows', () => {
    const [, line = ''] = coverageLines([talk]);
    expect(line).toContain('nowhere: arrives-late');
  });
});

describe('the shipped library', () => {
  test('has fourteen encounters, and each combination of relationship and role', () => {
    expect(library).toHaveLength(14);
    const told = library.flatMap(({ about, factors }) =>
      (factors['relationship'] ?? [about.relationship]).map((one) => `${one} ${about.role}`),
    );
    expect(new Set(told).size).toBe(4);
  });

  test('has two from the receiver’s side, two about danger, and three that a study can vary', () => {
    expect(library.filter(({ about }) => about.perspective === 'receiver')).toHaveLength(2);
    expect(library.filter(({ about }) => about.safety === 'act-now')).toHaveLength(2);
    expect(library.filter(({ factors }) => factors['relationship'])).toHaveLength(3);
  });

  test.each(themes)('has twenty decisions at least that rate %s', (theme) => {
    const [line = ''] = coverageLines(library);
    expect(Number(new RegExp(`${theme} (\\d+)`).exec(line)?.[1])).toBeGreaterThanOrEqual(20);
  });

  test('asks what was noticed in eight encounters or more, and shows every sign somewhere', () => {
    const asking = library.filter(({ steps }) => Object.values(steps).some(({ notice }) => notice));
    expect(asking.length).toBeGreaterThanOrEqual(8);
    expect(coverageLines(library)[1]).toContain(`Signs shown: ${signs.length} of ${signs.length}.`);
  });
});
