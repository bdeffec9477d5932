import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { mulberry32 } from '../../src/core/encounter/shuffle.ts';
import type { Condition } from '../../src/core/survey/condition.ts';
import type { Filling } from '../../src/core/survey/filling.ts';
import { forward, give, questionOf } from '../../src/core/survey/filling.ts';
import type { Respondent } from '../../src/core/survey/kinds/kind.ts';
import { loadSurvey } from '../../src/core/survey/load.ts';
import { asks, kindOf } from '../../src/core/survey/question.ts';
import { Survey } from '../../src/core/survey/survey.ts';

export const toyText = readFileSync('tests/samples/valid-survey/toy.yaml', 'utf8');

/** The survey that a text makes. Throws its problems. */
function survey(text: string): Survey {
  const loaded = loadSurvey('toy.yaml', text);
  if (!loaded.survey) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  return loaded.survey;
}

/** One question of each kind. */
export const toy = survey(toyText);

type Written = v.InferInput<typeof Survey>;
type WrittenQuestion = Written['questions'][number];

/** A survey of these questions, whatever a checker would say of it. */
export function surveyOf(
  questions: WrittenQuestion[],
  shuffled: string[][] = [],
  scales: Written['scales'] = {},
): Survey {
  const about = { source: 'Own.', licence: 'MIT', standing: 'own-wording' as const };
  const whole = { survey: 'toy', version: '1.0.0', title: 'Toy', about, scales, shuffled, questions };
  return v.parse(Survey, whole);
}

export const text = (id: string, when?: Condition): WrittenQuestion => ({ id, kind: 'text', ask: id, when });

export const respondent = (seed: number, lean = 0.5): Respondent => ({
  chance: mulberry32(seed),
  lean: () => lean,
});

/** Answers the question on the screen, or leaves it out now and then, and goes on. */
export function step(filling: Filling, who: Respondent): Filling {
  const question = filling.at === null ? undefined : questionOf(filling, filling.at);
  if (!question || !asks(question)) return forward(filling);
  const isLeftOut = who.chance() < 0.2;
  const value = kindOf(question).simulate(question, who);
  return forward(give(filling, isLeftOut ? { missing: 'skipped' } : { value }));
}

/** As `step`, to the end. */
export function playOn(filling: Filling, who: Respondent): Filling {
  let at = filling;
  while (!at.isDone) at = step(at, who);
  return at;
}

/** Surveys of yes-or-no questions, each of which may look back on any before it. */
export const branching = fc
  .array(fc.record({ back: fc.nat(9), of: fc.constantFrom('is', 'not', 'always', 'always') }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((plan) =>
    surveyOf(
      plan.map(({ back, of }, i): WrittenQuestion => {
        const earlier = `q${back % Math.max(1, i)}`;
        const is = { [earlier]: { is: 'yes' } };
        const when = i === 0 || of === 'always' ? undefined : of === 'is' ? is : { not: is };
        return { id: `q${i}`, kind: 'single', ask: 'So?', options: { yes: 'Yes', no: 'No' }, when };
      }),
    ),
  );
