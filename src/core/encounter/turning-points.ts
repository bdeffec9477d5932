import type { Decision, Missed } from './decisions.ts';

/** A decision that is worth a second look. */
export interface TurningPoint {
  /** `strength`: it earned most. `open`: another choice would have earned most more. */
  kind: 'strength' | 'open';
  decision: number;
}

/** At most so many of those where another choice would have earned more. */
const mostOpen = 2;

/**
 * A strength first: the decision that earned most above its lowest ratings, over all its themes, in rating points times
 * weight. Then at most two others that left most below their highest ratings. Of equals the earlier; none where nothing
 * was earned, or left.
 */
export function turningPoints(scored: readonly (Decision | Missed)[]): TurningPoint[] {
  const decisions = scored.filter((row): row is Decision => row.kind === 'choice');
  const [best] = ranked(decisions, earned);
  const others = decisions.filter((one) => one !== best);
  return [
    ...(best ? [{ kind: 'strength' as const, decision: best.decision }] : []),
    ...ranked(others, left)
      .slice(0, mostOpen)
      .map(({ decision }) => ({ kind: 'open' as const, decision })),
  ];
}

const sum = (
  { weight, ratings }: Decision,
  of: (rating: number, lowest: number, highest: number) => number,
) =>
  weight *
  Object.values(ratings).reduce(
    (total, { rating, lowest, highest }) => total + of(rating, lowest, highest),
    0,
  );
const earned = (one: Decision) => sum(one, (rating, lowest) => rating - lowest);
const left = (one: Decision) => sum(one, (rating, _, highest) => highest - rating);

const ranked = (decisions: readonly Decision[], by: (one: Decision) => number): Decision[] =>
  decisions.filter((one) => by(one) > 0).sort((a, b) => by(b) - by(a) || a.decision - b.decision);
