import type { Theme } from '../../themes.ts';
import { choicesOf } from '../written/names.ts';
import type { Finding } from '../../problems/problem.ts';
import { finding, keyFinding } from '../../problems/problem.ts';
import { levelCombinations } from '../proof/explore.ts';
import type { Levels } from '../scenario.ts';
import { ratingOf } from '../scenario.ts';
import type { WrittenChoice, WrittenScenario, WrittenStep } from '../written/written.ts';

/** Whether the ratings of each step can be compared with each other. */
export function checkRatings(scenario: WrittenScenario): Finding[] {
  const found = Object.entries(scenario.steps).flatMap(([id, step]) => [
    ...unrated(id, step),
    ...outshone(scenario, id, step),
    ...repairs(scenario, id, step),
    ...byLevel(scenario, id, step),
  ]);
  return [...themes(scenario), ...found];
}

const rates = ({ choices = [] }: WrittenStep): Set<Theme> =>
  new Set(choices.flatMap((choice) => Object.keys(choice.rates) as Theme[]));

function* themes(scenario: WrittenScenario): Generator<Finding> {
  const declared = scenario.about.themes;
  const rated = new Set(Object.values(scenario.steps).flatMap((step) => [...rates(step)]));
  for (const [i, theme] of declared.entries()) {
    if (!rated.has(theme)) yield finding('S219', ['about', 'themes', i], theme);
  }
  for (const [i, { theme }] of scenario.expects.entries()) {
    if (!declared.includes(theme)) yield finding('S207', ['expects', i, 'theme'], theme);
  }
  for (const { what, path } of choicesOf(scenario)) {
    for (const theme of Object.keys(what.rates) as Theme[]) {
      if (!declared.includes(theme)) yield keyFinding('S207', [...path, 'rates', theme], theme);
    }
    for (const [i, theme] of what.voices.entries()) {
      if (!declared.includes(theme)) yield finding('S207', [...path, 'voices', i], theme);
    }
  }
}

function* unrated(id: string, step: WrittenStep): Generator<Finding> {
  const atStake = rates(step);
  for (const [i, choice] of (step.choices ?? []).entries()) {
    for (const theme of atStake) {
      if (choice.rates[theme] === undefined) {
        yield finding('S211', ['steps', id, 'choices', i, 'rates'], choice.id, theme);
      }
    }
  }
}

function* outshone(scenario: WrittenScenario, id: string, step: WrittenStep): Generator<Finding> {
  const choices = step.choices ?? [];
  const combinations = levelCombinations(scenario);
  for (const [i, choice] of choices.entries()) {
    for (const [j, behaviour] of choice.shows.entries()) {
      const theme = scenario.expects.find((expected) => expected.id === behaviour)?.theme;
      if (theme && combinations.some((levels) => isOutshone(choice, choices, theme, levels))) {
        yield finding('S216', ['steps', id, 'choices', i, 'shows', j], choice.id, behaviour, theme);
      }
    }
  }
}

function isOutshone(
  choice: WrittenChoice,
  choices: readonly WrittenChoice[],
  theme: Theme,
  levels: Levels,
): boolean {
  const rating = (of: WrittenChoice) => ratingOf(of, theme, levels) ?? -2;
  return choices.some((other) => rating(other) > rating(choice));
}

function* repairs(scenario: WrittenScenario, id: string, step: WrittenStep): Generator<Finding> {
  const repaired = step.repairs === undefined ? undefined : scenario.steps[step.repairs];
  if (!repaired || step.repairs === undefined) return;
  const atStake = rates(repaired);
  for (const theme of rates(step)) {
    if (!atStake.has(theme)) yield finding('S214', ['steps', id, 'repairs'], id, step.repairs, theme);
  }
}

/** Ratings by level must say what every level of one factor gets. */
function* byLevel(scenario: WrittenScenario, id: string, step: WrittenStep): Generator<Finding> {
  const sorted = (names: readonly string[]) => [...names].sort().join(', ');
  const known = Object.values(scenario.factors).map(sorted);
  for (const [i, choice] of (step.choices ?? []).entries()) {
    for (const [theme, rating] of Object.entries(choice.rates)) {
      if (typeof rating !== 'object' || known.includes(sorted(Object.keys(rating)))) continue;
      const factors = Object.entries(scenario.factors).map(
        ([name, levels]) => `${name} (${levels.join(', ')})`,
      );
      const all = factors.length > 0 ? factors.join('; ') : 'no factors';
      yield finding('S228', ['steps', id, 'choices', i, 'rates', theme], all);
    }
  }
}
