import type { Choice, Constants, Levels, Range, Scenario } from '../scenario/scenario.ts';
import { ratingOf } from '../scenario/scenario.ts';
import type { Theme } from '../themes.ts';
import { themes } from '../themes.ts';
import type { Confirmation } from './event.ts';
import type { PathEntry, Run } from './run.ts';

/** How one choice stands in one theme. */
export interface ThemeRating extends Range {
  rating: number;
}

/** Whether a concern could be voiced at a decision, was, and what the player later said of it. */
export interface Voice {
  offered: boolean;
  chosen: boolean;
  confirmed: Confirmation | null;
}

interface Scored {
  step: string;
  weight: number;
  /** The themes at stake, with the lowest and highest rating any run at these levels can be offered. */
  ratings: Partial<Record<Theme, ThemeRating>>;
}

/** A choice that was made. */
export interface Decision extends Scored {
  kind: 'choice';
  decision: number;
  choice: string;
  shown: readonly string[];
  /** Null, as is `dwellMs`, where the choice was taken over from the attempt that this one began again from. */
  changedMind: boolean | null;
  dwellMs: number | null;
  voices: Record<Theme, Voice>;
}

/** An expected behaviour that this run never offered, though some run at its levels does. */
export interface Missed extends Scored {
  kind: 'missed';
  behaviour: string;
}

/** What of a run it is scored by. */
export type Scorable = Pick<Run, 'path' | 'log'> & { header: Pick<Run['header'], 'scenario' | 'levels'> };

/** All that a run is scored by, decisions in the order they were made. */
export function scoredBy(run: Scorable): (Decision | Missed)[] {
  const constants = constantsFor(run);
  return [...decisionsOf(run, constants), ...missedIn(run, constants)];
}

type ChoiceEntry = PathEntry & { kind: 'choice' };
const choicesMade = ({ path }: Scorable) =>
  path.filter((entry): entry is ChoiceEntry => entry.kind === 'choice');

function constantsFor({ header: { scenario, levels } }: Scorable): Constants {
  const same = (known: Constants) =>
    Object.entries(known.levels).every(([factor, level]) => levels[factor] === level);
  return scenario.constants.find(same) ?? { levels, steps: {}, firstOffered: {} };
}

function decisionsOf(run: Scorable, constants: Constants): Decision[] {
  return choicesMade(run).map((entry) => {
    const choices = run.header.scenario.steps[entry.step]?.choices ?? [];
    const choice = choices.find(({ id }) => id === entry.choice);
    const constant = constants.steps[entry.step];
    return {
      kind: 'choice',
      step: entry.step,
      weight: constant?.weight ?? 1,
      ratings: choice && constant ? ratingsOf(choice, run.header.levels, constant.ranges) : {},
      decision: entry.decision,
      choice: entry.choice,
      shown: entry.shown,
      changedMind: entry.changedMind,
      dwellMs: entry.dwellMs,
      voices: voicesOf(run, entry, choices),
    };
  });
}

function ratingsOf(choice: Choice, levels: Levels, ranges: Partial<Record<Theme, Range>>): Scored['ratings'] {
  const ratings: Scored['ratings'] = {};
  for (const theme of themes) {
    const rating = ratingOf(choice, theme, levels);
    const range = ranges[theme];
    if (rating !== undefined && range) ratings[theme] = { rating, ...range };
  }
  return ratings;
}

function voicesOf(run: Scorable, entry: ChoiceEntry, choices: readonly Choice[]): Record<Theme, Voice> {
  const voice = (theme: Theme): Voice => {
    const voicing = choices.filter(({ id, voices }) => entry.shown.includes(id) && voices.includes(theme));
    const answers = run.log.filter(
      (event) => event.type === 'voice-confirmed' && event.choice === entry.choice && event.theme === theme,
    );
    const last = answers.at(-1);
    return {
      offered: voicing.length > 0,
      chosen: voicing.some(({ id }) => id === entry.choice),
      confirmed: last?.type === 'voice-confirmed' ? last.answer : null,
    };
  };
  return {
    expertise: voice('expertise'),
    confidentiality: voice('confidentiality'),
    stigma: voice('stigma'),
    boundaries: voice('boundaries'),
  };
}

function missedIn(run: Scorable, constants: Constants): Missed[] {
  const { scenario } = run.header;
  const offeredBehaviours = behavioursOffered(scenario, choicesMade(run));
  return scenario.expects.flatMap(({ id, theme }): Missed[] => {
    const step = constants.firstOffered[id];
    const constant = step === undefined ? undefined : constants.steps[step];
    const range = constant?.ranges[theme];
    if (offeredBehaviours.has(id) || step === undefined || !constant || !range) return [];
    const ratings = { [theme]: { rating: range.lowest, ...range } };
    return [{ kind: 'missed', behaviour: id, step, weight: constant.weight, ratings }];
  });
}

function behavioursOffered(scenario: Scenario, entries: readonly ChoiceEntry[]): Set<string> {
  return new Set(
    entries.flatMap(({ step, shown }) =>
      (scenario.steps[step]?.choices ?? []).flatMap(({ id, shows }) => (shown.includes(id) ? shows : [])),
    ),
  );
}
