import type { Sign } from '../signs.ts';
import type { PathEntry, Run } from './run.ts';

/** What a player noticed at one step, beside what had been there to notice. */
export interface Noticing {
  step: string;
  /** Shown before, and noticed. */
  hits: readonly Sign[];
  /** Shown before, and not noticed. */
  passedOver: readonly Sign[];
  /** Noticed, though nothing had shown it. */
  falseAlarms: readonly Sign[];
}

/**
 * By place in the run's path, one for each time the player was asked what they noticed. A sign was there only if a line
 * that carries it was displayed on this path before they were asked. The lists keep the order in which the signs were
 * offered.
 */
export function noticings(run: Run): ReadonlyMap<number, Noticing> {
  const found = new Map<number, Noticing>();
  for (const [place, entry] of run.path.entries()) {
    if (entry.kind !== 'noticed') continue;
    const { step, signs, shown } = entry;
    const displayed = signsIn(run, run.path.slice(0, place));
    const there = shown.filter((sign) => displayed.has(sign));
    found.set(place, {
      step,
      hits: there.filter((sign) => signs.includes(sign)),
      passedOver: there.filter((sign) => !signs.includes(sign)),
      falseAlarms: shown.filter((sign) => signs.includes(sign) && !displayed.has(sign)),
    });
  }
  return found;
}

export function signsIn({ header: { scenario } }: Run, path: readonly PathEntry[]): Set<Sign> {
  const lines = path.flatMap((entry) => {
    if (entry.kind !== 'line') return [];
    const place = scenario.steps[entry.step] ?? scenario.endings[entry.step];
    return place?.lines.filter(({ id }) => id === entry.line) ?? [];
  });
  return new Set(lines.flatMap(({ signs }) => signs));
}
