import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nodeProblem, oldestNode } from '../../src/tools/node-version.mjs';

test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.3'])('%s will do', (version) => {
  expect(nodeProblem(version)).toBeNull();
});

test.each(['20.18.9', '18.20.0', '0.12.18'])('%s is too old', (version) => {
  expect(nodeProblem(version)).toContain(`found ${version}`);
});

test('package.json names the same version', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
  expect(`${engines.node}.0`).toBe(`>=${oldestNode}`);
});
