import { engineVersion } from '../encounter/header.ts';
import type { Run } from '../encounter/run.ts';
import { base32 } from '../ids.ts';
import type { Step } from '../participation/event.ts';
import type { Participation } from '../participation/participation.ts';
import { advanceParticipation, startParticipation } from '../participation/replay.ts';
import type { PublishedStudy } from '../study/published.ts';
import type { Person } from './person.ts';
import { bytesOf, seedOf } from './person.ts';

/** A study as everybody of one simulation takes part in it. */
export interface Simulated {
  published: PublishedStudy;
  studyHash: string;
  /** By the ids of scenarios. */
  scenarioHashes: ReadonlyMap<string, string>;
  /** By how many standard deviations a condition changes people, by its id. */
  effects: Readonly<Record<string, number>>;
}

/** One simulated person's way through a study, on a device that has seen nothing else. */
export class SimulatedPart {
  readonly person: Person;
  readonly simulated: Simulated;
  /** By their ids, in the order in which they were begun. */
  readonly runs = new Map<string, Run>();
  participation: Participation;
  /** Since the participation began. */
  atMs = 0;

  constructor(person: Person, simulated: Simulated) {
    this.person = person;
    this.simulated = simulated;
    this.participation = startParticipation({
      type: 'participation',
      format: 1,
      id: this.newId(),
      published: simulated.published,
      studyHash: simulated.studyHash,
      engineVersion,
      seed: seedOf(person),
      startedAtMs: 0,
    });
  }

  newId(): string {
    return base32(bytesOf(this.person).bytes(10));
  }

  /** Throws where it cannot happen: then the simulation does what no person can. */
  does(...steps: readonly Step[]): void {
    for (const step of steps) {
      const { header, log } = this.participation;
      const event = { id: this.newId(), encounter: header.id, n: log.length, atMs: this.atMs, ...step };
      const next = advanceParticipation(this.participation, event);
      if (!next.ok) throw new Error(`"${step.type}" cannot happen here`);
      this.participation = next.value;
    }
  }

  keeps(run: Run): Run {
    this.runs.set(run.header.id, run);
    return run;
  }

  /** Time for something, of which this is the middle: half of it to one and a half times. */
  takes(ms: number): void {
    this.atMs += Math.round(ms * (0.5 + this.person.chance()));
  }
}
