import type { Scenario } from '../../src/core/scenario/scenario.ts';
import type { Engine } from './engines.ts';
import { firefox, levelDb, sqlite } from './engines.ts';
import type { Ground, Outcome, Promised } from './promise.ts';
import type { Seen } from './quick-hand.ts';
import { seenSince, startHand } from './quick-hand.ts';
import { shippedScenario } from './shipped-scenario.ts';
import type { Tab } from './tab.ts';
import type { Search, Telling } from './traces.ts';
import { programText, searchProfile } from './traces.ts';

/** It asks for one's own words as well. */
const scenario = 'sitting-it-out';

const enginesOf = ({ programs, isFull }: Ground): Engine[] =>
  isFull ? [levelDb(programs), sqlite(programs), firefox(programs)] : [levelDb(programs)];

/** How a sitting ends. */
const ends = {
  async finished(tab: Tab) {
    await tab.ask(pressOn, '#/shared', '^Finish and erase$');
    await tab.close();
  },
  async 'erased and closed'(tab: Tab) {
    await tab.ask(pressOn, '#/past', '^Erase everything$');
    await tab.ask(pressOn, '#/past', '^Erase everything$', 'dialog');
    await tab.close();
  },
  async reloaded(tab: Tab, address: string) {
    await tab.go(`${address}neutral.html`);
    await tab.go(address);
    await tab.close();
  },
  closed: (tab: Tab) => tab.close(),
  killed: (tab: Tab) => tab.kill(),
} as const;
type End = keyof typeof ends;

/** Goes to a screen, waits for a button there and presses it. Runs in the page. */
async function pressOn(screen: string, name: string, within = 'body'): Promise<void> {
  if (location.hash !== screen) location.hash = screen;
  for (let turns = 0; turns < 500; turns++) {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>(`${within} button`)];
    const button = buttons.find(({ textContent }) => new RegExp(name).test(textContent.trim()));
    if (button) {
      button.click();
      await new Promise((resolve) => setTimeout(resolve, 500));
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`there is no button ${name}`);
}

/** Plays until so many answers were kept, and gives what they were. */
async function playIn(tab: Tab, most: number): Promise<string[]> {
  await tab.ask((name) => void (location.hash = `#/begin/${name}`), scenario);
  await tab.ask(startHand, 8, scenario);
  const seen: Seen[] = [];
  const answers = () => seen.filter(({ isAnswer }) => isAnswer).map(({ text }) => text);
  for (let turns = 0; answers().length < most && turns < 300; turns++) {
    seen.push(...(await tab.ask(seenSince, seen.length)));
  }
  if (answers().length < most) throw new Error('the encounter does not go on');
  return answers();
}

/** What the answers on the screen were, as the scenario has them. */
function tellingOf({ steps }: Scenario, answers: readonly string[]): Telling {
  const spoken = answers.map((answer) => answer.replace(/^(You|In your words) /, ''));
  const offered = Object.values(steps).flatMap(({ choices }) => choices);
  const made = offered.filter(({ text }) => spoken.includes(text.replace(/\s+/g, ' ').trim()));
  const written = spoken.filter((text) => text.includes('Tea?'));
  return {
    sentences: [...new Set([...made.map(({ text }) => text), ...written])],
    choices: [...new Set(made.map(({ id }) => id))],
  };
}

class Trial {
  sittings = 0;
  answers = 0;
  bytes = 0;
  readonly traces: string[] = [];
  readonly #ground: Ground;
  readonly #program: string;
  readonly #scenario = shippedScenario(scenario);

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#program = programText(ground.built);
  }

  async run(engine: Engine, end: End): Promise<void> {
    const { address, isFull, isBroken } = this.#ground;
    const profile = this.#ground.directory();
    const tab = await engine.open(profile);
    await tab.go(address);
    if (!isBroken) await tab.ask(pressOn, '#/shared', '^Begin a sitting');
    const telling = tellingOf(this.#scenario, await playIn(tab, isFull ? 24 : 10));
    if (telling.choices.length === 0) throw new Error('nothing was chosen');
    await ends[end](tab, address);
    this.#take(`${engine.name}, ${end}`, searchProfile(profile, telling, this.#program));
    const next = await engine.open(profile);
    await next.go(address);
    await next.close();
    this.#take(
      `${engine.name}, ${end}, and at the next start`,
      searchProfile(profile, telling, this.#program),
    );
    this.sittings += 1;
    this.answers += telling.choices.length;
    this.#ground.say(`${engine.name}, ${end}: ${this.traces.length} traces so far`);
  }

  #take(when: string, { bytes, traces }: Search) {
    this.bytes += bytes;
    this.traces.push(...traces.map((trace) => `${when}: ${trace}`));
  }
}

async function keep(ground: Ground): Promise<Outcome> {
  const { isFull, isBroken } = ground;
  const trial = new Trial(ground);
  const all = Object.keys(ends) as End[];
  const tried: End[] = isBroken ? ['closed', 'erased and closed'] : isFull ? all : ['finished', 'killed'];
  for (const engine of enginesOf(ground)) {
    for (const end of tried) await trial.run(engine, end);
  }
  const megabytes = Math.round(trial.bytes / 1e6);
  return {
    holds: trial.traces.length === 0,
    figure: `${trial.sittings} sittings ended in ${tried.length} ways, ${trial.answers} answers, ${megabytes} MB of profile searched, ${trial.traces.length} traces`,
    seen: trial.traces,
  };
}

export const erased: Promised = {
  n: 8,
  what: 'After a sitting at a shared computer, however it ended, a search of the browser’s files finds no answer',
  needs: ['firefox'],
  hasShort: false,
  keep,
};
