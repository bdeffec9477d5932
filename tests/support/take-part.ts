import type { Step } from '../../src/core/participation/event.ts';
import type { ParticipationHeader } from '../../src/core/participation/header.ts';
import type { Participation } from '../../src/core/participation/participation.ts';
import { advanceParticipation, startParticipation } from '../../src/core/participation/replay.ts';
import type { PublishedStudy } from '../../src/core/study/published.ts';
import { published as toy } from './study.ts';

export const participationHeader = (published: PublishedStudy = toy): ParticipationHeader => ({
  type: 'participation',
  format: 1,
  id: 'participation001',
  published,
  studyHash: 'f'.repeat(64),
  engineVersion: '0.1.0',
  seed: 7,
  startedAtMs: 0,
});

/** Somebody's way through a study, one deed after the other. */
export class TakePart {
  participation: Participation;

  constructor(published?: PublishedStudy) {
    this.participation = startParticipation(participationHeader(published));
  }

  /** Whether it can happen now; if so, it has. */
  tries(step: Step): boolean {
    const n = this.participation.log.length;
    const id = String(n).padStart(16, '0');
    const event = { id, encounter: this.participation.header.id, n, atMs: n, ...step };
    const next = advanceParticipation(this.participation, event);
    if (next.ok) this.participation = next.value;
    return next.ok;
  }

  does(...steps: readonly Step[]): this {
    for (const step of steps) if (!this.tries(step)) throw new Error(`"${step.type}" cannot happen here`);
    return this;
  }

  consents(from?: 'follow-up'): this {
    const { study } = this.participation.header.published;
    return this.does({
      type: 'consented',
      points: Object.keys(study.consent.points),
      actNow: false,
      code: null,
      ...(from ? { from } : {}),
    });
  }

  isAllotted(
    arm: string | null = null,
    scenarios = ['calm', 'other'],
    parallel: 'a' | 'b' | null = null,
  ): this {
    const encounters = scenarios.map((scenario) => ({ scenario, levels: {} }));
    return this.does({ type: 'allotted', arm, encounters, parallel });
  }

  /** Answers a survey of one question a page, as many as there are answers. */
  answers(
    wave: 'before' | 'after' | 'follow-up',
    survey: string,
    answers: Record<string, string | number>,
  ): this {
    const station = this.participation.snapshot.context.stations[this.participation.snapshot.context.at];
    const order = station?.kind === 'survey' ? station.survey.questions.map(({ id }) => id) : [];
    this.does({ type: 'survey-begun', wave, survey, order });
    for (const [question, value] of Object.entries(answers)) {
      this.does({ type: 'answered', question, given: { value } }, { type: 'went-forward' });
    }
    return this;
  }

  plays(run = 'run0000000000001'): this {
    return this.does({ type: 'encounter-begun', run }, { type: 'encounter-done', how: 'ended' });
  }
}
