import type { Finding, Path } from '../../problems/problem.ts';
import { finding, keyFinding } from '../../problems/problem.ts';
import { didYouMean } from '../../spelling.ts';
import { boundsOf } from '../scales.ts';
import type { Scale, Survey } from '../survey.ts';

/** That every scale can be worked out, and says something. */
export function* checkScales(survey: Survey): Generator<Finding> {
  for (const [id, scale] of Object.entries(survey.scales)) {
    const path = ['scales', id];
    yield* items(survey, id, scale, path);
    for (const [n, reversed] of scale.reversed.entries()) {
      if (!scale.items.includes(reversed)) yield finding('Q209', [...path, 'reversed', n], reversed, id);
    }
    const least = scale['at-least'];
    if (least > scale.items.length) yield finding('Q210', [...path, 'at-least'], least, scale.items.length);
    if (scale.items.length === 1) yield keyFinding('Q220', path, id);
    if (scale.score !== 'percent' && differ(survey, scale)) yield finding('Q208', [...path, 'score'], id);
  }
}

function* items({ questions }: Survey, id: string, scale: Scale, path: Path): Generator<Finding> {
  for (const [n, item] of scale.items.entries()) {
    const at = [...path, 'items', n];
    const question = questions.find((one) => one.id === item);
    if (!question)
      yield finding(
        'Q202',
        at,
        item,
        didYouMean(
          item,
          questions.map((one) => one.id),
        ),
      );
    else if (!boundsOf(question)) yield finding('Q207', at, id, item);
    if (scale.items.indexOf(item) < n) yield finding('Q218', at, item);
  }
}

function differ({ questions }: Survey, { items: ids }: Scale): boolean {
  const bounds = questions.flatMap((question) => (ids.includes(question.id) ? [boundsOf(question)] : []));
  return new Set(bounds.map((bound) => bound && `${bound.least} ${bound.most}`)).size > 1;
}
