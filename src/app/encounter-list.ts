import type { Encounter } from '../core/encounter/record.ts';
import { readEncounter } from '../core/encounter/record.ts';
import type { Run } from '../core/encounter/run.ts';
import type { Corridor } from './corridor.ts';
import type { Live } from './live.ts';
import { Changing } from './live.ts';

/** All that is kept on this device, the latest encounter first, what cannot be replayed at the end. */
export async function listEncounters({ keeper }: Pick<Corridor, 'keeper'>): Promise<Encounter[]> {
  const encounters = (await keeper.all()).map(readEncounter);
  const startedAtMs = (encounter: Encounter) =>
    encounter.kind === 'whole' ? encounter.run.header.startedAtMs : 0;
  return encounters.sort((a, b) => startedAtMs(b) - startedAtMs(a));
}

/** An encounter, or what is left of one. */
export type Practised = Exclude<Encounter, { kind: 'participation' }>;

/** Whether it was played outside any study, or is what is left of some encounter. */
export const isPractice = (found: Encounter): found is Practised =>
  found.kind === 'damaged' || (found.kind === 'whole' && found.run.header.participation === null);

/** The encounters that can be replayed, those of studies too. */
export async function wholeRuns(corridor: Pick<Corridor, 'keeper'>): Promise<Run[]> {
  const encounters = await listEncounters(corridor);
  return encounters.flatMap((encounter) => (encounter.kind === 'whole' ? [encounter.run] : []));
}

/** The list as it changes, here and in other tabs; null until it has been read. */
export class EncounterList implements Live<readonly Encounter[] | null> {
  readonly #corridor: Corridor;
  readonly #list = new Changing<readonly Encounter[] | null>(null);

  constructor(corridor: Corridor) {
    this.#corridor = corridor;
  }

  get current(): readonly Encounter[] | null {
    return this.#list.current;
  }

  subscribe(changed: () => void): () => void {
    const unsubscribe = this.#list.subscribe(changed);
    let readings = 0;
    const read = () => {
      const reading = ++readings;
      // A reading that comes late must not replace a newer one.
      const show = (list: Encounter[]) => reading === readings && this.#list.set(list);
      void listEncounters(this.#corridor).then(show);
    };
    const stop = this.#corridor.keeper.watch(read);
    read();
    return () => {
      unsubscribe();
      stop();
    };
  }
}
