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
const undrawn = (scenario: Scenario): Scenario => ({
  ...scenario,
  about: { ...scenario.about, place: 'nowhere' },
});
export const talk = undrawn(written);

/** The same, where somebody is in danger. */
export const danger: Scenario = {
  ...talk,
  id: 'danger',
  title: 'Danger',
  about: { ...talk.about, safety: 'act-now' },
};

/**
 * Asks what was noticed, then for the player's own words, and ends with where to turn. Ana's tears are seen only by those
 * who look; nobody sees her drink.
 */
export const watch = undrawn(
  toy(
    `${head('expertise')}start: door
steps:
  door:
    with: [ana]
    lines:
      - { id: door-back, text: "Ana stays by the door.", signs: [stands-back] }
    choices:
      - { id: look, do: "Look up.", rates: { expertise: 1 }, why: "One sees more.", to: room }
      - { id: read, do: "Read on.", rates: { expertise: 0 }, why: "One sees less.", to: room }
  room:
    lines:
      - { id: room-eyes, text: "Her eyes are red.", signs: [tearful], when: { chose: look } }
      - { id: room-sits, text: "She sits down." }
    notice: { among: [stands-back, tearful, drinks-alone], why: "Most people look at their own plate." }
    to: words
  words:
    reflect: "Before you see any options, what would you say?"
    to: talk
  talk:
    lines: []
    choices:
      - { id: ask, say: "How are you?", rates: { expertise: 1 }, why: "It is open.", to: end }
      - { id: plain, say: "Are you ill?", rates: { expertise: 0 }, why: "It is a guess.", to: end }
endings:
  end: { title: The end, outcome: connected, card: support, lines: [{ id: end-line, text: "You have tea." }] }
`,
  ),
);
