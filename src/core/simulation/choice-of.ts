import type { Run } from '../encounter/run.ts';
import { openChoices, storyOf } from '../encounter/run.ts';
import type { Choice, Levels } from '../scenario/scenario.ts';
import { ratingOf } from '../scenario/scenario.ts';
import { themes } from '../themes.ts';
import { model } from './model.ts';
import type { Traits } from './traits.ts';

/** Takes one of the open choices, each with the probability that the model gives it. */
export function choiceOf(run: Run, traits: Traits, chance: () => number): string {
  const { scenario, levels } = run.header;
  const choices = scenario.steps[storyOf(run).step]?.choices ?? [];
  const open = openChoices(run).flatMap((id) => choices.find((one) => one.id === id) ?? []);
  return chosenOf(open, levels, traits, chance);
}

/** Takes one of some choices, in the order in which they are shown. Empty where there are none. */
export function chosenOf(
  choices: readonly Choice[],
  levels: Levels,
  traits: Traits,
  chance: () => number,
): string {
  const weighed = choices.map((choice) => ({
    id: choice.id,
    weight: Math.exp(pull(choice, levels, traits)),
  }));
  let left = chance() * weighed.reduce((sum, { weight }) => sum + weight, 0);
  for (const { id, weight } of weighed) {
    left -= weight;
    if (left < 0) return id;
  }
  return weighed.at(-1)?.id ?? '';
}

function pull(choice: Choice, levels: Levels, { skill, concern }: Traits): number {
  const ratings = themes.flatMap((theme) => ratingOf(choice, theme, levels) ?? []);
  const mean = ratings.length > 0 ? ratings.reduce((sum, one) => sum + one, 0) / ratings.length : 0;
  const voices = choice.voices.length > 0 ? 1 : 0;
  return model.keenness * Math.exp(skill / 2) * mean + model.voicing * concern * voices;
}
