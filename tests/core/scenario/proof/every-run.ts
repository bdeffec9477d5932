import type { Run } from '../../../../src/core/encounter/run.ts';
import { asking, goesOn, openChoices } from '../../../../src/core/encounter/run.ts';
import type { Levels, Scenario } from '../../../../src/core/scenario/scenario.ts';
import { Play } from '../../../support/play.ts';

/** A step or ending on a run, and the choices that stood open there, as written. */
export interface Passed {
  place: string;
  open: readonly string[];
}

/** A whole encounter, played event by event. */
export interface PlayedRun {
  run: Run;
  ending: string;
  choices: readonly string[];
  passed: readonly Passed[];
  /** How likely it is where every open choice is as likely. */
  chance: number;
}

/** Every run there is, one after the other, first choices first. Throws where there are more than `most`. */
export function everyRun(scenario: Scenario, levels: Levels, most = 10_000): PlayedRun[] {
  const play = new Play(scenario, { levels: { ...levels } });
  const runs: PlayedRun[] = [];

  const goOn = (passed: readonly Passed[], choices: readonly string[], chance: number): void => {
    hear(play);
    const shown = openChoices(play.run);
    const open = (scenario.steps[play.at]?.choices ?? []).flatMap(({ id }) => (shown.includes(id) ? id : []));
    const along = [...passed, { place: play.at, open }];
    if (open.length > 0) {
      const here = play.run;
      for (const choice of open) {
        play.run = here;
        play.happen({ type: 'chosen', choice, shown });
        goOn(along, [...choices, choice], chance / open.length);
      }
    } else if (leaves(play)) goOn(along, choices, chance);
    else {
      play.happen({ type: 'ended', ending: play.at });
      runs.push({ run: play.run, ending: play.at, choices, passed: along, chance });
      if (runs.length > most) throw new RangeError(`more than ${most} runs`);
    }
  };

  goOn([], [], 1);
  return runs;
}

function hear(play: Play): void {
  for (const line of play.run.pending) play.happen({ type: 'line-shown', line: line.id });
}

/** Goes on from a step without a decision; false where there is none to go on from. */
function leaves(play: Play): boolean {
  const step = asking(play.run);
  if (step?.notice) play.notice();
  else if (step) play.reflect('I would ask.');
  else if (goesOn(play.run)) play.happen({ type: 'went-on' });
  else return false;
  return true;
}
