import type { PublishedStudy } from '../study/published.ts';
import type { Study, Wave } from '../study/study.ts';
import type { Question } from '../survey/question.ts';
import type { Survey } from '../survey/survey.ts';
import type { Allotted } from './event.ts';

/** The parts of a study, in the order in which a participant comes to them. */
export const phases = [
  'before',
  'encounters',
  'after',
  'look-back',
  'hand-back',
  'waiting',
  'follow-up',
] as const;
export type Phase = (typeof phases)[number];

/** One thing that a participant does in a study. */
export type Station =
  | { phase: Phase; kind: 'survey'; wave: Wave; survey: Survey }
  | { phase: Phase; kind: 'encounter'; allotted: Allotted }
  | { phase: 'look-back'; kind: 'look-back' }
  | { phase: 'hand-back' | 'follow-up'; kind: 'hand-back' }
  | { phase: 'waiting'; kind: 'waiting'; weeks: number };

/** What came to one participant by chance or by their code. */
export interface Lot {
  encounters: readonly Allotted[];
  /** Which of the parallel encounters comes before, and again at the follow-up; the other comes after. */
  parallel: 'a' | 'b' | null;
}

/** Where somebody begins: `follow-up` in another browser than the one in which they did the rest. */
export type Start = 'beginning' | 'follow-up';

/** All that one participant will do, from first to last. */
export function planOf(published: PublishedStudy, lot: Lot, start: Start = 'beginning'): Station[] {
  const { study } = published;
  const weeks = study['follow-up-after-weeks'];
  const played = lot.encounters.map((allotted): Station => ({
    phase: 'encounters',
    kind: 'encounter',
    allotted,
  }));
  const parallel = (phase: 'before' | 'after' | 'follow-up') => parallelAt(study, lot, phase);
  const looksBack = study.feedback === 'at-the-end' && played.length > 0;
  const followUp: Station[] = [
    ...parallel('follow-up'),
    ...surveysAt(published, 'follow-up', 'follow-up'),
    { phase: 'follow-up', kind: 'hand-back' },
  ];
  const linking = (wave: 'before' | 'follow-up') =>
    ownSurvey(study, linkingInstrument, study.linking ?? [], wave);
  if (start === 'follow-up') return [...linking('follow-up'), ...followUp];
  return [
    ...ownSurvey(study, backgroundInstrument, study.background, 'before'),
    ...linking('before'),
    ...surveysAt(published, 'before', 'before'),
    ...parallel('before'),
    ...played,
    ...parallel('after'),
    ...surveysAt(published, 'after', 'after'),
    ...(looksBack ? [{ phase: 'look-back', kind: 'look-back' } as const] : []),
    { phase: 'hand-back', kind: 'hand-back' },
    ...(weeks === undefined ? [] : [{ phase: 'waiting', kind: 'waiting', weeks } as const, ...followUp]),
  ];
}

function surveysAt({ study, surveys }: PublishedStudy, wave: Wave, phase: Phase): Station[] {
  return study.surveys[wave].flatMap((id): Station[] => {
    const survey = surveys[id];
    return survey ? [{ phase, kind: 'survey', wave, survey }] : [];
  });
}

function parallelAt(
  { parallel: forms }: Study,
  { parallel: first }: Lot,
  phase: 'before' | 'after' | 'follow-up',
): Station[] {
  if (!forms || !first) return [];
  const form = (phase === 'after') === (first === 'b') ? forms.a : forms.b;
  return [{ phase, kind: 'encounter', allotted: { scenario: form, levels: {} } }];
}

/** The instruments that a study's own questions make. */
export const backgroundInstrument = 'background';
export const linkingInstrument = 'linking';

/** Whether a survey of this name is what the study asks by itself; one called `linking` may be any, where nothing links. */
export const isOwnInstrument = ({ linking }: Pick<Study, 'linking'>, instrument: string): boolean =>
  instrument === backgroundInstrument || (instrument === linkingInstrument && linking !== undefined);

/** What a study asks by itself is a survey of its own. */
function ownSurvey(
  study: Study,
  instrument: string,
  questions: Question[],
  wave: 'before' | 'follow-up',
): Station[] {
  if (questions.length === 0) return [];
  const survey: Survey = {
    survey: instrument,
    version: study.version,
    title: study.title,
    about: { source: study.study, licence: study.study, standing: 'own-wording' },
    scales: {},
    shuffled: [],
    questions,
  };
  return [{ phase: wave, kind: 'survey', wave, survey }];
}
