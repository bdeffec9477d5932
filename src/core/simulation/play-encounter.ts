import { signsIn } from '../encounter/noticing.ts';
import type { Run } from '../encounter/run.ts';
import { asking, goesOn, openChoices, openSigns, storyOf } from '../encounter/run.ts';
import type { Station } from '../participation/plan.ts';
import type { Sign } from '../signs.ts';
import { pickOne } from '../survey/kinds/kind.ts';
import { choiceOf } from './choice-of.ts';
import { beginRun, happened } from './encounter-log.ts';
import { logistic, model } from './model.ts';
import { happens } from './person.ts';
import type { SimulatedPart } from './simulated-part.ts';
import type { Traits } from './traits.ts';

const msALine = 3000;
const msADecision = 12_000;

/** Stands where a person would have written, so that nobody takes it for a person's words. */
const madeUp = '(made up by the simulation)';

/** Plays an encounter to its end, or steps out of it, or passes it over. */
export function playEncounter(
  part: SimulatedPart,
  { allotted }: Station & { kind: 'encounter' },
  traits: Traits,
): void {
  if (happens(part.person, 'skipsEncounter')) return part.does({ type: 'encounter-done', how: 'skipped' });
  let run = beginRun(part, allotted);
  part.does({ type: 'encounter-begun', run: run.header.id });
  while (run.status === 'running') run = goOn(part, run, traits);
  part.does({ type: 'encounter-done', how: run.status === 'ended' ? 'ended' : 'stepped-out' });
}

function goOn(part: SimulatedPart, run: Run, traits: Traits): Run {
  const [line] = run.pending;
  if (line) {
    part.takes(msALine);
    return happened(part, run, { type: 'line-shown', line: line.id });
  }
  if (run.snapshot.status === 'done')
    return happened(part, run, { type: 'ended', ending: storyOf(run).step });
  if (goesOn(run)) return happened(part, run, { type: 'went-on' });
  part.takes(msADecision);
  return asking(run) ? respond(part, run, traits) : decide(part, run, traits);
}

function respond(part: SimulatedPart, run: Run, { skill }: Traits): Run {
  if (!asking(run)?.notice) return happened(part, run, { type: 'reflected', text: madeUp });
  const shown = openSigns(run);
  const displayed = signsIn(run, run.path);
  const isPicked = (sign: Sign) =>
    part.person.chance() < logistic(displayed.has(sign) ? model.hit + skill : model.falseAlarm - skill);
  return happened(part, run, { type: 'noticed', signs: shown.filter(isPicked), shown });
}

function decide(part: SimulatedPart, run: Run, traits: Traits): Run {
  const { person } = part;
  if (happens(person, 'stepsOut')) return happened(part, run, { type: 'stepped-out' });
  const shown = openChoices(run);
  const choice = choiceOf(run, traits, person.chance);
  const first = happens(person, 'changesMind') ? (pickOne(shown, person.chance) ?? choice) : choice;
  const selected = [...new Set([first, choice])].reduce(
    (at, one) => happened(part, at, { type: 'selected', choice: one, shown }),
    run,
  );
  return happened(part, selected, { type: 'chosen', choice, shown });
}
