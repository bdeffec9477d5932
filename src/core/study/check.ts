import type { Finding } from '../problems/problem.ts';
import { finding, keyFinding } from '../problems/problem.ts';
import { didYouMean } from '../spelling.ts';
import { checkCoarser } from './checks/coarser.ts';
import { checkColumns } from './checks/columns.ts';
import { checkEncounters } from './checks/encounters.ts';
import { checkKeys } from './checks/keys.ts';
import { checkLinking } from './checks/linking.ts';
import { checkPeople } from './checks/people.ts';
import { questionFaults } from './checks/questions.ts';
import { faultsOfBlocks } from './conditions/permuted-blocks.ts';
import type { Shelf } from './shelf.ts';
import type { Study } from './study.ts';
import { waves } from './study.ts';

/** Everything that can be said of a study's meaning, wherever it comes from. */
export function checkStudy(study: Study, shelf: Shelf): Finding[] {
  return [
    ...checkPeople(study),
    ...checkAsked(study, shelf),
    ...checkEncounters(study, shelf),
    ...checkConditions(study),
    ...checkKeys(study),
    ...questionFaults(study, 'background', study.background),
    ...checkCoarser(study),
    ...checkLinking(study),
    ...checkColumns(study, shelf),
  ];
}

function* checkAsked(study: Study, { surveys }: Shelf): Generator<Finding> {
  const known = Object.keys(surveys);
  for (const wave of waves) {
    for (const [i, id] of study.surveys[wave].entries()) {
      const survey = Object.hasOwn(surveys, id) ? surveys[id] : undefined;
      const path = ['surveys', wave, i];
      if (!survey) yield finding('T201', path, id, didYouMean(id, known));
      const written = survey?.questions.find(({ kind }) => kind === 'text');
      if (written && !study['free-text']) yield finding('T211', path, id, written.id);
    }
  }
  const weeks = study['follow-up-after-weeks'];
  if (study.surveys['follow-up'].length > 0 && weeks === undefined) {
    yield keyFinding('T218', ['surveys', 'follow-up']);
  }
  const asked = waves.some((wave) => study.surveys[wave].length > 0);
  const arms = Object.values(study.conditions?.arms ?? {});
  const played = study.encounters.length > 0 || arms.some(({ encounters = [] }) => encounters.length > 0);
  if (!asked && !played) yield keyFinding('T222', ['surveys']);
  if (study.feedback === 'after-each-choice') yield finding('T216', ['feedback']);
}

function* checkConditions({ conditions }: Study): Generator<Finding> {
  if (!conditions) return;
  const arms = Object.entries(conditions.arms).map(([condition, { share }]) => ({ condition, share }));
  if (arms.length < 2) yield finding('T214', ['conditions', 'arms']);
  const { blocks: sizes } = conditions;
  if (sizes.length === 0) return;
  for (const fault of faultsOfBlocks({ arms, sizes })) {
    const path = ['conditions', 'blocks'];
    if (fault.kind === 'size') {
      yield finding('T220', [...path, sizes.indexOf(fault.size)], fault.size, fault.unit);
    }
    if (fault.kind === 'foreseeable') yield finding('T223', path, sizes[0] ?? 0);
  }
}
