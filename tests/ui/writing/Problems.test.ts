import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Problem } from '../../../src/core/problems/problem.ts';
import Problems from '../../../src/ui/writing/Problems.svelte';

const error: Problem = {
  code: 'S101',
  severity: 'error',
  file: 'scenarios/rounds.yaml',
  line: 7,
  column: 3,
  message: '"title" is missing.',
  witness: null,
};
const warning: Problem = { ...error, code: 'S502', severity: 'warning', line: 9, message: 'It stands out.' };

const told = () =>
  screen.getAllByRole('listitem').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

test('each problem stands with its place, how grave it is, its code and its sentence', () => {
  render(Problems, { problems: [error, warning] });
  expect(screen.getByRole('region', { name: 'What to mend in the scenarios' })).toBeTruthy();
  expect(told()).toEqual([
    'scenarios/rounds.yaml:7:3 Error S101: "title" is missing.',
    'scenarios/rounds.yaml:9:3 Warning S502: It stands out.',
  ]);
  expect(screen.getByText(/stays as it was/)).toBeTruthy();
});

test('warnings keep nothing back', () => {
  render(Problems, { problems: [warning] });
  expect(screen.queryByText(/stays as it was/)).toBeNull();
});
