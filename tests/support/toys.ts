import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { choice, ending, head, step, toy } from './written.ts';

/**
 * A talk with all that a screen shows: narration, speech, a step without a decision, saying and doing, and a worry that
 * can be voiced. Three decisions count for expertise and two for boundaries; the others are not at stake.
 */
const written = toy(
  `${head('expertise, boundaries')}critical:
  - { id: asked, text: "You asked her.", met-by: [ask] }
  - { id: no-promise, text: "You promised nothing.", broken-by: [fix] }
start: first
steps:
  first:
    with: [ana]
    lines:
      - { id: waits, text: "Ana waits." }
      - { id: minute, by: ana, text: "Have you a minute?", thought: "Please." }
    choices:
      - { id: ask, say: "Of course.", rates: { expertise: 2, boundaries: 1 }, why: "It leaves the start to her.", to: walk }
      - { id: wave, do: "Wave, and go on.", rates: { expertise: 0, boundaries: 0 }, voices: [expertise], why: "It is kind.", to: walk }
  walk:
    lines: [{ id: outside, text: "You go outside." }]
    to: second
${step(
  'second',
  choice('listen', 'expertise: 2, boundaries: 1', 'third') +
    choice('fix', 'expertise: -2, boundaries: 0', 'third') +
    choice('joke', 'expertise: 0, boundaries: 0', 'third'),
)}${step('third', choice('plan', 'expertise: 2', 'end') + choice('leave', 'expertise: -1', 'end'))}endings:
${ending('end')}`,
);

/** Set where no build draws anything: drawings have tests of their own. */
export const talk: Scenario = { ...written, about: { ...written.about, place: 'nowhere' } };

/** The same, where somebody is in danger. */
export const danger: Scenario = {
  ...talk,
  id: 'danger',
  title: 'Danger',
  about: { ...talk.about, safety: 'act-now' },
};
