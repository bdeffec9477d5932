import { readEncounter } from '../core/encounter/record.ts';
import type { Run } from '../core/encounter/run.ts';
import type { Step } from '../core/participation/event.ts';
import type { Participation } from '../core/participation/participation.ts';
import { stageOf, stationOf } from '../core/participation/participation.ts';
import type { Station } from '../core/participation/plan.ts';
import { readParticipation } from '../core/participation/record.ts';
import { advanceParticipation } from '../core/participation/replay.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { levelsWithin } from '../core/scenario/levels.ts';
import type { Given } from '../core/survey/filling.ts';
import { orderOf } from '../core/survey/filling.ts';
import type { Agreement, CodeTrouble } from './allot.ts';
import { allot } from './allot.ts';
import { newHeader } from './begin-encounter.ts';
import type { Corridor } from './corridor.ts';
import { wholeRuns } from './encounter-list.ts';
import { HeldRecorder } from './held-recorder.ts';
import type { Kind } from './recorder.ts';

const participationLog: Kind<Participation> = { read: readParticipation, advance: advanceParticipation };

/** The deeds of a participant. Each resolves when it is kept; one that is not possible now does nothing. */
export class TakingPart extends HeldRecorder<Participation, Step> {
  constructor(corridor: Corridor, participation: Participation) {
    super(corridor, participation, participationLog);
  }

  /** Notes that it goes on, and what came to its end while the page was away. */
  async takeUp(): Promise<void> {
    await this.record((part) => (part.log.length > 0 && stationOf(part) ? [{ type: 'resumed' }] : []));
    await this.#arrive();
  }

  /** Agrees to take part, and is given what the study gives; or says what is wrong with the code. */
  async consent(agreement: Agreement): Promise<CodeTrouble | null> {
    if (stageOf(this.current) !== 'welcome') return null;
    const given = await allot(this.corridor, this.current, agreement);
    if (!given.ok) return given.fault;
    const { code, lot } = given.value;
    const { actNow, points, from } = agreement;
    await this.record((part) =>
      stageOf(part) === 'welcome'
        ? [{ type: 'consented', points: [...points], actNow, code, ...(from ? { from } : {}) }, lot]
        : [],
    );
    await this.#arrive();
    return null;
  }

  decline(): Promise<void> {
    return this.record((part) => (stageOf(part) === 'welcome' ? [{ type: 'declined' }] : []));
  }

  /** Answers the question on the screen, or changes its answer; the answer must fit it. */
  answer(question: string, given: Given): Promise<void> {
    return this.record(({ filling }) =>
      filling?.at === question && !isSame(filling.given.get(question), given)
        ? [{ type: 'answered', question, given }]
        : [],
    );
  }

  /** Goes on from a question; where it asks for something and was left out, that is noted. */
  async forward(question: string): Promise<void> {
    await this.record(({ filling }) => {
      if (filling?.at !== question) return [];
      const skipped: Step = { type: 'answered', question, given: { missing: 'skipped' } };
      return [...(filling.given.has(question) ? [] : [skipped]), { type: 'went-forward' }];
    });
    await this.#arrive();
  }

  back(): Promise<void> {
    return this.record(({ filling }) => (filling ? [{ type: 'went-back' }] : []));
  }

  /** Begins the encounter that is next, or gives the one that is under way; null where none is next. */
  async play(): Promise<string | null> {
    const station = stationOf(this.current);
    const scenario = station && scenarioAt(this.current, station);
    if (station?.kind !== 'encounter' || !scenario) return null;
    if (this.current.run) return this.current.run;
    const run = (await this.#begunAlready(scenario.id)) ?? (await this.#begin(scenario, station));
    await this.record((part) => (part.run === null ? [{ type: 'encounter-begun', run }] : []));
    return this.current.run;
  }

  /** Leaves out the encounter that is next. */
  async skip(): Promise<void> {
    await this.record((part) =>
      stationOf(part)?.kind === 'encounter' && part.run === null
        ? [{ type: 'encounter-done', how: 'skipped' }]
        : [],
    );
    await this.#arrive();
  }

  /** Goes on from what waits for nothing but that: looking back, a return that was made, the time until the follow-up. */
  async goOn(from: 'look-back' | 'hand-back' | 'waiting'): Promise<void> {
    const done = { 'look-back': 'looked-back', 'hand-back': 'handed-back', waiting: 'came-back' } as const;
    await this.record((part) => (stationOf(part)?.kind === from ? [{ type: done[from] }] : []));
    await this.#arrive();
  }

  /** The encounters of this participation that can be replayed. */
  async runs(): Promise<Run[]> {
    const { id } = this.current.header;
    return (await wholeRuns(this.corridor)).filter(({ header }) => header.participation === id);
  }

  /** A survey begins when it is come to; an encounter that was played to its end is done. */
  async #arrive(): Promise<void> {
    const station = stationOf(this.current);
    if (station?.kind === 'survey') await this.#beginSurvey(station);
    if (station?.kind === 'encounter') await this.#endEncounter();
  }

  #beginSurvey({ survey, wave }: Station & { kind: 'survey' }): Promise<void> {
    return this.record((part) => {
      const isNext = stationOf(part)?.kind === 'survey' && !part.filling;
      const order = orderOf(survey, part.header.seed, part.snapshot.context.at);
      return isNext ? [{ type: 'survey-begun', wave, survey: survey.survey, order }] : [];
    });
  }

  async #endEncounter(): Promise<void> {
    const { run } = this.current;
    const stored = run === null ? null : await this.corridor.keeper.one(run);
    const found = stored && readEncounter(stored);
    const status = found?.kind === 'whole' ? found.run.status : null;
    if (status !== 'ended' && status !== 'stepped-out') return;
    await this.record((part) => (part.run === run ? [{ type: 'encounter-done', how: status }] : []));
    await this.#arrive();
  }

  /** One that was begun when the page was closed before that was noted here. */
  async #begunAlready(scenario: string): Promise<string | null> {
    const noted = this.current.log.flatMap((event) => (event.type === 'encounter-begun' ? [event.run] : []));
    const runs = await this.runs();
    const begun = runs.find(({ header }) => header.scenario.id === scenario && !noted.includes(header.id));
    return begun?.header.id ?? null;
  }

  async #begin(scenario: Scenario, { allotted }: Station & { kind: 'encounter' }): Promise<string> {
    const header = await newHeader(this.corridor, scenario, {
      levels: levelsWithin(scenario, allotted.levels),
      participation: this.current.header.id,
    });
    await this.corridor.keeper.begin(header, []);
    return header.id;
  }
}

/** The scenario of an encounter, as the study holds it; null where something else is next. */
export const scenarioAt = ({ header }: Participation, station: Station): Scenario | null =>
  station.kind === 'encounter' ? (header.published.scenarios[station.allotted.scenario] ?? null) : null;

const isSame = (one: Given | undefined, other: Given): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
