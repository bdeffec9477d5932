import type { Corridor } from '../../app/corridor.ts';
import { givesReasons } from '../../app/study-look-back.ts';
import type { Run } from '../../core/encounter/run.ts';
import { reasonWords } from '../words/en/reasons.ts';
import type { Reasons } from './playing.svelte.ts';

/** What is said of each choice at once, where the study of this encounter wants that; else null. */
export async function reasonsIn(corridor: Corridor, { header }: Run): Promise<Reasons | null> {
  if (header.participation === null || !(await givesReasons(corridor, header.participation))) return null;
  return (entry) => {
    if (entry.kind !== 'choice') return null;
    const choice = header.scenario.steps[entry.step]?.choices.find(({ id }) => id === entry.choice);
    return choice ? { kind: 'reason', speaker: reasonWords.label, text: choice.why } : null;
  };
}
