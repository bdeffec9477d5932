import { scoredBy } from '../encounter/decisions.ts';
import { handled, percent } from '../encounter/score.ts';
import type { Station } from '../participation/plan.ts';
import type { Wave } from '../study/study.ts';
import type { Wide } from '../study/wide-columns.ts';
import type { Filling } from '../survey/filling.ts';
import { answerIn, answersIn } from '../survey/filling.ts';
import { kindOf } from '../survey/question.ts';
import { scaleScores } from '../survey/scales.ts';
import type { Survey } from '../survey/survey.ts';
import type { Theme } from '../themes.ts';
import { playedIn } from './played-in.ts';
import type { Returning } from './returning.ts';
import { surveysBegun } from './returning.ts';
import type { Cell } from './table.ts';

/** What one participant has in one column. */
export function wideCell(wide: Wide, returning: Returning): Cell {
  switch (wide.kind) {
    case 'item': {
      const filling = fillingOf(returning, wide.wave, wide.survey);
      return filling ? itemIn(filling, wide) : null;
    }
    case 'scale': {
      const filling = fillingOf(returning, wide.wave, wide.survey);
      return filling ? scoreIn(filling, wide.id) : null;
    }
    case 'handled':
      return handledAt(
        returning,
        wide.theme,
        ({ phase, allotted }) => phase === 'encounters' && allotted.scenario === wide.scenario,
      );
    case 'parallel':
      return handledAt(returning, wide.theme, ({ phase }) => phase === wide.wave);
    case 'form':
      return formAt(returning, wide.wave);
  }
}

const fillingOf = ({ participation }: Returning, wave: Wave, { survey }: Survey): Filling | undefined =>
  surveysBegun(participation).find((begun) => begun.wave === wave && begun.filling.survey.survey === survey)
    ?.filling;

function itemIn(filling: Filling, { question, at }: Wide & { kind: 'item' }): Cell {
  const answer = answerIn(filling, question.id);
  return answer === undefined ? null : (kindOf(question).cells(question, answer)[at] ?? null);
}

function scoreIn(filling: Filling, scale: string): Cell {
  const answers = answersIn(filling);
  const scores = scaleScores(filling.survey, (id) => answers.get(id));
  return scores.find((one) => one.scale === scale)?.score ?? null;
}

type Played = Station & { kind: 'encounter' };

/** Of the encounter that was played at a station, if it came to its end; never where somebody is in danger. */
function handledAt(
  { participation, runs }: Returning,
  theme: Theme,
  isStation: (station: Played) => boolean,
): Cell {
  const done = participation.done.find((one) => one.station.kind === 'encounter' && isStation(one.station));
  const id = done && 'run' in done ? done.run : null;
  const run = playedIn(participation, runs).find(({ header }) => header.id === id);
  if (run?.status !== 'ended' || run.header.scenario.about.safety === 'act-now') return null;
  return percent(handled(scoredBy(run))[theme]);
}

function formAt({ participation }: Returning, wave: Wave): Cell {
  const { stations } = participation.snapshot.context;
  const found = stations.find(({ kind, phase }) => kind === 'encounter' && phase === wave);
  return found?.kind === 'encounter' ? found.allotted.scenario : null;
}
