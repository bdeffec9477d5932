/** An encounter in which somebody may be in danger now. */
export interface Marked {
  isActNow: boolean;
}

/** Whether no act-now encounter comes first, last or next to another. */
export function keepsApart(order: readonly Marked[]): boolean {
  return order.every(
    ({ isActNow }, place) => !isActNow || [order[place - 1], order[place + 1]].every(isOrdinary),
  );
}

/** There is one, and it is not act-now. */
const isOrdinary = (one: Marked | undefined): boolean => one?.isActNow === false;

/** Whether encounters can be put into an order that keeps act-now ones apart: each has an ordinary one after it. */
export function canKeepApart(encounters: readonly Marked[]): boolean {
  const { ordinary, actNow } = parted(encounters);
  return actNow.length === 0 || actNow.length < ordinary.length;
}

/** Both kinds, each in the order in which they came. */
export function parted<Encounter extends Marked>(encounters: readonly Encounter[]) {
  return {
    ordinary: encounters.filter(({ isActNow }) => !isActNow),
    actNow: encounters.filter(({ isActNow }) => isActNow),
  };
}

/**
 * Puts act-now encounters between ordinary ones. `gaps`: for each act-now one, how many ordinary ones come before it;
 * kept apart where these differ and lie from 1 to one less than there are ordinary ones.
 */
export function inGaps<Encounter extends Marked>(
  ordinary: readonly Encounter[],
  actNow: readonly Encounter[],
  gaps: readonly number[],
): Encounter[] {
  return ordinary.flatMap((one, before) => [...actNow.filter((_, i) => gaps[i] === before), one]);
}

/**
 * An order mended so that it keeps act-now encounters apart: each moves no further than it must, and an order that
 * keeps them apart already stays. The first `begun` of it have been played and stay where they are, for when
 * somebody has skipped one. Null where it cannot be; then act-now ones have to give way to their substitutes.
 */
export function mended<Encounter extends Marked>(order: readonly Encounter[], begun = 0): Encounter[] | null {
  const played = order.slice(0, begun);
  const { ordinary, actNow } = parted(order.slice(begun));
  const fromGap = isOrdinary(played.at(-1)) ? 0 : 1;
  if (actNow.length === 0) return [...order];
  if (actNow.length > ordinary.length - fromGap) return null;
  const gaps = nearestGaps(order.slice(begun), fromGap, ordinary.length - 1);
  return [...played, ...inGaps(ordinary, actNow, gaps)];
}

/** For each act-now encounter the gap nearest to where it stands, in their order: first pushed on, then back. */
function nearestGaps(order: readonly Marked[], fromGap: number, toGap: number): number[] {
  let free = fromGap;
  const onwards = order.flatMap(({ isActNow }, place) => {
    if (!isActNow) return [];
    const gap = Math.max(free, order.slice(0, place).filter(isOrdinary).length);
    free = gap + 1;
    return [gap];
  });
  free = toGap;
  return onwards
    .toReversed()
    .map((pushed) => {
      const gap = Math.min(free, pushed);
      free = gap - 1;
      return gap;
    })
    .toReversed();
}
