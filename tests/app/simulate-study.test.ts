import { expect, test } from 'vitest';
import { simulateStudy } from '../../src/app/simulate-study.ts';
import { corridorWith } from '../support/ports.ts';
import { shelf, toyStudy } from '../support/study.ts';

const source = { study: toyStudy, shelf };

test('made-up people give the tables of the study, every row marked as simulated', async () => {
  const made = await simulateStudy(corridorWith([]), source, {
    participants: 4,
    seed: 1,
    pause: async () => true,
  });
  const participants = made?.tables.find(({ name }) => name === 'participants');
  expect(participants?.rows).toHaveLength(made?.people ?? 0);
  for (const row of participants?.rows ?? []) expect(String(row[0])).toMatch(/^simulated_/);
});

test('it can be stopped between two people', async () => {
  const asked: number[] = [];
  const pause = async (people: number) => asked.push(people) < 2;
  expect(await simulateStudy(corridorWith([]), source, { participants: 50, seed: 1, pause })).toBeNull();
  expect(asked).toHaveLength(2);
});
