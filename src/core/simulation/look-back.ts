import { scoredBy } from '../encounter/decisions.ts';
import type { Run } from '../encounter/run.ts';
import { themes } from '../themes.ts';
import { happened } from './encounter-log.ts';
import { logistic } from './model.ts';
import { happens } from './person.ts';
import type { SimulatedPart } from './simulated-part.ts';
import type { Traits } from './traits.ts';

/** Looks back at what was played so far, or does not, and goes on. */
export function lookBack(part: SimulatedPart, traits: Traits): void {
  for (const run of part.runs.values()) {
    if (run.status === 'ended' && happens(part.person, 'opensLookBack')) confirm(part, run, traits);
  }
  part.does({ type: 'looked-back' });
}

/** Says of each concern that a choice voiced whether it was one: the more likely, the greater the concern. */
function confirm(part: SimulatedPart, run: Run, { concern }: Traits): void {
  let looked = happened(part, run, { type: 'looked-back' });
  for (const scored of scoredBy(run)) {
    if (scored.kind !== 'choice') continue;
    for (const theme of themes.filter((one) => scored.voices[one].chosen)) {
      const answer = part.person.chance() < logistic(concern) ? 'yes' : 'not-really';
      looked = happened(part, looked, { type: 'voice-confirmed', choice: scored.choice, theme, answer });
    }
  }
}
