import { expect, test } from 'vitest';
import type { Corridor } from '../../src/app/corridor.ts';
import { joinStudy, openParticipation } from '../../src/app/open-study.ts';
import { currentParticipation } from '../../src/app/participations.ts';
import { tryStudy } from '../../src/app/try-study.ts';
import { writePublished } from '../../src/core/study/published.ts';
import type { Study } from '../../src/core/study/study.ts';
import { corridorWith } from '../support/ports.ts';
import { published, shelf, toyStudy } from '../support/study.ts';

const arm = (title: string) => ({ title, share: 1, levels: {} });
const byCode: Study = {
  ...toyStudy,
  conditions: { by: 'envelopes', blocks: [], arms: { one: arm('One'), two: arm('Two') } },
};

/** A corridor that notes what it was shown with. */
function corridor() {
  const sittings: Corridor[] = [];
  const home: Corridor = { ...corridorWith([]), sit: async (next) => void sittings.push(next) };
  return { home, sittings };
}

test('a trial is a participation in a sitting of its own; what is under way on the device is not touched', async () => {
  const { home, sittings } = corridor();
  const joined = await joinStudy(home, writePublished(published));
  const before = await home.keeper.all();
  const participation = await tryStudy(home, toyStudy, shelf);
  const [trial] = sittings;
  expect(participation.header.published.test).toBe(true);
  expect(await trial?.keeper.all()).toHaveLength(1);
  expect(await home.keeper.all()).toEqual(before);
  expect(joined.ok && before).toHaveLength(1);
  await trial?.sitting.change();
  expect(sittings[1]).toBe(home);
});

test('where conditions come by codes, the trial has one that opens its envelope', async () => {
  const { home, sittings } = corridor();
  await tryStudy(home, byCode, shelf);
  const trial = sittings[0]!;
  const found = await currentParticipation(trial);
  if (found?.kind !== 'whole') throw new Error('no participation');
  const part = await openParticipation(trial, found.participation);
  const points = Object.keys(toyStudy.consent.points);
  expect(await part.consent({ points, actNow: false, code: 'nonsense' })).not.toBeNull();
  expect(await part.consent({ points, actNow: false, code: trial.sitting.code ?? '' })).toBeNull();
});
