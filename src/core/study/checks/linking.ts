import type { Finding } from '../../problems/problem.ts';
import { finding, keyFinding } from '../../problems/problem.ts';
import { questionFaults } from './questions.ts';
import type { Study } from '../study.ts';
import { waves } from '../study.ts';

/** With fewer elements, many people share a code. */
const fewest = 4;

/** That a code can link two returns of one person, and leaves only sealed. */
export function* checkLinking(study: Study): Generator<Finding> {
  const { linking: elements, keys, conditions } = study;
  if (!elements) return;
  if (study['follow-up-after-weeks'] === undefined) yield keyFinding('T227', ['linking']);
  if (keys.length === 0) yield keyFinding('T228', ['linking']);
  for (const [i, { id, kind }] of elements.entries()) {
    if (kind !== 'single' && kind !== 'number') yield finding('T229', ['linking', i, 'id'], id);
  }
  const hasCodes = conditions?.by === 'envelopes' && elements.length === 0;
  if (elements.length < fewest && !hasCodes) yield keyFinding('T230', ['linking'], elements.length, fewest);
  for (const wave of waves) {
    for (const [i, survey] of study.surveys[wave].entries()) {
      if (survey === 'linking') yield finding('T231', ['surveys', wave, i]);
    }
  }
  yield* questionFaults(study, 'linking', elements);
}
