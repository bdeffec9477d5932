import type { Run } from './run.ts';

export interface CriticalBehaviour {
  id: string;
  text: string;
  outcome: 'met' | 'missed' | 'not-reached';
}

/**
 * Safety-critical behaviours: never averaged, never offset. Broken once is missed. One that is only
 * broken by choices is met by passing those over. Without any such choice on the way it was not reached.
 */
export function criticalIn(run: Run): CriticalBehaviour[] {
  const shown = new Set<string>();
  const chosen = new Set<string>();
  for (const entry of run.path) {
    if (entry.kind !== 'choice') continue;
    chosen.add(entry.choice);
    for (const id of entry.shown) shown.add(id);
  }
  return run.header.scenario.critical.map(({ id, text, metBy, brokenBy }) => {
    const any = (ids: readonly string[], among: ReadonlySet<string>) =>
      ids.some((choice) => among.has(choice));
    const outcome = (): CriticalBehaviour['outcome'] => {
      if (any(brokenBy, chosen)) return 'missed';
      if (any(metBy, chosen)) return 'met';
      if (any(metBy, shown)) return 'missed';
      return metBy.length === 0 && any(brokenBy, shown) ? 'met' : 'not-reached';
    };
    return { id, text, outcome: outcome() };
  });
}
