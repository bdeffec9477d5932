import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadScenario } from '../../../../src/core/scenario/load.ts';
import { toyDrawable } from '../../../support/drawable.ts';

const folder = 'tests/core/scenario/proof/by-hand';

test.each(readdirSync(folder))('%s has the figures that were worked out by hand', (name) => {
  const { figures } = loadScenario(
    'toy.yaml',
    readFileSync(`${folder}/${name}/toy.yaml`, 'utf8'),
    toyDrawable,
  );
  const [{ runs, decisions, themes } = never()] = figures ?? [];
  const scores = themes[0]?.scores;
  if (!scores || scores === 'too-much') throw new Error('nothing was scored');
  const rounded = (percent: number) => Math.round(percent * 100) / 100;
  expect([
    `runs: ${runs.count}`,
    `decisions: ${decisions.shortest} to ${decisions.longest}`,
    `least: ${rounded(scores.lowest.percent)}`,
    `greatest: ${rounded(scores.highest.percent)}`,
    `by chance: ${rounded(scores.chance)}`,
  ]).toEqual(worked(name));
});

const worked = (name: string) =>
  [...readFileSync(`${folder}/${name}/worked.md`, 'utf8').matchAll(/^- (.*)$/gm)].map(([, said]) => said);

function never(): never {
  throw new Error('the scenario has errors');
}
