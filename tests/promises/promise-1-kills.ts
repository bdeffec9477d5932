import { firefox, levelDb, sqlite } from './engines.ts';
import { KillTrial } from './kill-trial.ts';
import type { Ground, Outcome, Promised } from './promise.ts';
import { isMissing } from './quick-hand.ts';
import { before } from './tab.ts';

/** What was kept only until the answer was given. */
function forgetWhatWasKept() {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its store
  const add = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = function (value: { encounter?: string; n?: number }, ...key) {
    const request = add.call(this, value, ...key);
    if (this.name === 'events' && value.encounter !== undefined && value.n !== undefined) {
      const place = [value.encounter, value.n];
      request.addEventListener('success', () => this.delete(place));
    }
    return request;
  };
}

function trialsOf(ground: Ground): KillTrial[] {
  const { programs, isFull, isBroken } = ground;
  const trial = (engine: typeof levelDb, kills: number) => new KillTrial(ground, engine(programs), kills);
  if (isBroken) {
    const opening = { script: before(forgetWhatWasKept) };
    return [new KillTrial(ground, levelDb(programs), 2, opening)];
  }
  if (isFull) return [trial(levelDb, 334), trial(sqlite, 333), trial(firefox, 333)];
  return [trial(levelDb, 3), trial(sqlite, 3)];
}

async function keep(ground: Ground): Promise<Outcome> {
  const trials = trialsOf(ground);
  await Promise.all(trials.map((trial) => trial.run()));
  const sum = (of: (trial: KillTrial) => number) => count(trials.reduce((all, trial) => all + of(trial), 0));
  const idle = trials.find(({ answers, lost }) => answers === 0 && lost === 0);
  if (idle) throw new Error(`${idle.engine.name}: nothing was answered, so nothing could be lost`);
  // That the disk is slow to answer after a kill is said, and loses nothing.
  const isKept = ({ lost, alarms }: KillTrial) => lost === 0 && ![...alarms].some(isMissing);
  const each = trials.map(({ engine, kills }) => `${kills} in ${engine.name}`).join(', ');
  return {
    holds: trials.every(isKept),
    figure: `the browser was killed ${sum(({ kills }) => kills)} times (${each}); of ${sum(({ answers }) => answers)} answers and ${sum(({ lines }) => lines)} other lines that had been on the screen, ${sum(({ lost }) => lost)} were lost`,
    seen: trials.flatMap(({ figure, alarms }) => [figure, ...alarms]),
  };
}

const count = (n: number) => n.toLocaleString('en');

export const kills: Promised = {
  n: 1,
  what: 'No answer that has been on the screen is lost when the browser is killed at any moment.',
  needs: ['firefox'],
  hasShort: true,
  keep,
};
