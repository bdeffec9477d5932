import type { Corridor } from '../../src/app/corridor.ts';
import { joinStudy, openParticipation } from '../../src/app/open-study.ts';
import type { TakingPart } from '../../src/app/take-part.ts';
import { stationOf } from '../../src/core/participation/participation.ts';
import type { PublishedStudy } from '../../src/core/study/published.ts';
import { publish, writePublished } from '../../src/core/study/published.ts';
import type { Study } from '../../src/core/study/study.ts';
import { Play } from './play.ts';
import { shelf, toyStudy } from './study.ts';

/** The toy study with some changes, as participants open it. */
export const studyText = (changes: Partial<Study> = {}, test = false): string =>
  writePublished(publish({ ...toyStudy, ...changes }, shelf, test));

/** Somebody who has opened a study's file, and stands at its welcome. */
export async function joined(corridor: Corridor, text: string): Promise<TakingPart> {
  const read = await joinStudy(corridor, text);
  if (!read.ok) throw new Error(read.fault);
  return openParticipation(corridor, read.value);
}

const publishedIn = (part: TakingPart): PublishedStudy => part.current.header.published;

/** Agrees to everything. */
export const agree = (part: TakingPart, code = '') =>
  part.consent({
    points: Object.keys(publishedIn(part).study.consent.points),
    actNow: true,
    code,
  });

/** Answers what the survey asks, each the same, until it is done. */
export async function answerSurvey(part: TakingPart): Promise<void> {
  const survey = stationOf(part.current);
  while (stationOf(part.current) === survey && part.current.filling) await answerNext(part);
}

async function answerNext(part: TakingPart): Promise<void> {
  const { filling } = part.current;
  const question = filling?.survey.questions.find(({ id }) => id === filling.at);
  if (!question) throw new Error('nothing is asked');
  if (question.kind === 'rating') await part.answer(question.id, { value: 7 });
  if (question.kind === 'single')
    await part.answer(question.id, { value: Object.keys(question.options)[0] ?? '' });
  if (question.kind === 'text') await part.answer(question.id, { value: 'It rained.' });
  await part.forward(question.id);
}

/** Plays the encounter that is next to its end, as if in another page, and comes back. */
export async function playNext(corridor: Corridor, part: TakingPart): Promise<string> {
  const id = await part.play();
  const stored = id === null ? null : await corridor.keeper.one(id);
  if (!stored) throw new Error('no encounter is next');
  const header = stored.header as Play['run']['header'];
  const { run } = new Play(header.scenario, header).choose('ask', 'listen', 'plan');
  await corridor.keeper.append({ header, log: [] }, run.log);
  await part.takeUp();
  return header.id;
}
