import type { EncounterEvent, Happening } from '../../src/core/encounter/event.ts';
import type { EncounterHeader } from '../../src/core/encounter/header.ts';
import { advance, startRun } from '../../src/core/encounter/replay.ts';
import type { Run } from '../../src/core/encounter/run.ts';
import { goesOn, openChoices, openSigns, storyOf } from '../../src/core/encounter/run.ts';
import type { Levels, Scenario } from '../../src/core/scenario/scenario.ts';
import { firstLevels } from '../../src/core/scenario/scenario.ts';
import type { Sign } from '../../src/core/signs.ts';

export function headerFor(scenario: Scenario, changes: Partial<EncounterHeader> = {}): EncounterHeader {
  return {
    format: 1,
    id: 'e000000000000001',
    scenario,
    scenarioHash: '0'.repeat(64),
    keyVersion: scenario.key.version,
    engineVersion: '0.1.0',
    seed: 7,
    levels: { ...firstLevels(scenario) },
    participation: null,
    attempt: 1,
    afterLookBack: false,
    again: null,
    startedAtMs: 1_700_000_000_000,
    ...changes,
  };
}

/** Plays an encounter by its log alone, a second between events. */
export class Play {
  run: Run;

  constructor(scenario: Scenario, changes: Partial<EncounterHeader> = {}) {
    this.run = startRun(headerFor(scenario, changes));
  }

  get at(): string {
    return storyOf(this.run).step;
  }

  /** The open choices, as written and not as shown. */
  get open(): string[] {
    return openChoices(this.run).sort();
  }

  happen(happening: Happening, afterMs = 1000): this {
    const next = advance(this.run, this.event(happening, afterMs));
    if (!next.ok) throw new Error(`${happening.type} at ${this.at}: ${next.fault.reason}`);
    this.run = next.value;
    return this;
  }

  event(happening: Happening, afterMs = 1000): EncounterEvent {
    const { header, log } = this.run;
    const n = log.length;
    const id = `${n}`.padStart(16, '0');
    return { id, encounter: header.id, n, atMs: (log.at(-1)?.atMs ?? 0) + afterMs, ...happening };
  }

  /** Hears all lines up to the next decision or the end. */
  listen(): this {
    for (;;) {
      const [line] = this.run.pending;
      if (line) this.happen({ type: 'line-shown', line: line.id });
      else if (goesOn(this.run)) this.happen({ type: 'went-on' });
      else break;
    }
    const done = this.run.snapshot.status === 'done' && this.run.status === 'running';
    return done ? this.happen({ type: 'ended', ending: this.at }) : this;
  }

  /** Hears the lines of a notice step and says what was noticed. */
  notice(...noticed: Sign[]): this {
    this.listen();
    const shown = openSigns(this.run);
    const signs = shown.filter((sign) => noticed.includes(sign));
    return this.happen({ type: 'noticed', signs, shown });
  }

  /** Hears the lines of a reflect step and writes something. */
  reflect(text: string): this {
    return this.listen().happen({ type: 'reflected', text });
  }

  choose(...choices: string[]): this {
    for (const choice of choices) {
      this.listen();
      const shown = openChoices(this.run);
      this.happen({ type: 'selected', choice, shown });
      this.happen({ type: 'chosen', choice, shown });
    }
    return this.listen();
  }
}

export const play = (scenario: Scenario, levels?: Levels): Play =>
  new Play(scenario, levels ? { levels: { ...levels } } : {});
