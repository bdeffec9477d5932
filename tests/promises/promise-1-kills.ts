import { setTimeout as pause } from 'node:timers/promises';
import { ChromiumTab, sqliteStore } from './chromium-tab.ts';
import { FirefoxTab } from './firefox-tab.ts';
import type { Ground, Outcome, Promised } from './promise.ts';
import type { Seen } from './quick-hand.ts';
import { alarm, seenSince, shownOf, startHand } from './quick-hand.ts';
import type { Tab } from './tab.ts';
import { before } from './tab.ts';

const scenarios = ['sitting-it-out', 'dont-tell-anyone'];
/** A profile is used for this many kills, and then a new one. */
const killsAProfile = 20;
/** A kill comes at any moment within so long after play began. */
const longestMs = 1200;

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

interface Engine {
  name: string;
  open(profile: string): Promise<Tab>;
}

function enginesOf({ programs, isFull, isBroken }: Ground): Engine[] {
  const script = isBroken ? { script: before(forgetWhatWasKept) } : {};
  const level = (profile: string) => ChromiumTab.open(programs.chromium, { profile, ...script });
  const sqlite = (profile: string) =>
    ChromiumTab.open(programs.chromium, { profile, args: [sqliteStore], ...script });
  const engines: Engine[] = [
    { name: 'Chromium with LevelDB', open: level },
    { name: 'Chromium with SQLite', open: sqlite },
  ];
  const isWhole = isFull && !isBroken;
  return isWhole
    ? [...engines, { name: 'Firefox', open: (profile) => FirefoxTab.open(programs.firefox, profile) }]
    : engines.slice(0, isBroken ? 1 : 2);
}

/** What one engine was put through. */
class Trial {
  kills = 0;
  acknowledged = 0;
  lost = 0;
  readonly alarms: string[] = [];
  readonly #ground: Ground;
  readonly #engine: Engine;
  #chance: number;
  /** What stood on the screen, by encounter. */
  #seen = new Map<string, Seen[]>();

  constructor(ground: Ground, engine: Engine, seed: number) {
    this.#ground = ground;
    this.#engine = engine;
    this.#chance = seed;
  }

  async run(most: number): Promise<void> {
    while (this.kills < most) {
      this.#seen = new Map();
      const profile = this.#ground.directory();
      const last = Math.min(most, this.kills + killsAProfile);
      let recent: string[] = [];
      while (this.kills < last) recent = await this.#playAndKill(profile, recent);
      const tab = await this.#open(profile);
      await this.#compare(tab, [...this.#seen.keys()]);
      await tab.close();
      if (this.kills % 100 === 0) this.#ground.say(this.figure);
    }
  }

  get figure(): string {
    return `${this.#engine.name}: ${this.kills} kills, ${this.acknowledged} acknowledged, ${this.lost} lost`;
  }

  /** @returns the encounters that were played */
  async #playAndKill(profile: string, recent: readonly string[]): Promise<string[]> {
    const tab = await this.#open(profile);
    await this.#compare(tab, recent);
    const scenario = scenarios[this.#next(scenarios.length)] ?? '';
    const last = recent.at(-1);
    if (last === undefined) await tab.go(`${this.#ground.address}#/begin/${scenario}`);
    const before = last === undefined ? 0 : (this.#seen.get(last)?.length ?? 0);
    await tab.ask(startHand, 1 + this.#next(1e6), scenario);
    const killing = pause(this.#next(longestMs)).then(() => tab.kill());
    const played = await this.#follow(tab, last, before);
    await killing;
    this.kills += 1;
    return played.length > 0 ? played : [...recent];
  }

  async #open(profile: string): Promise<Tab> {
    const tab = await this.#engine.open(profile);
    await tab.go(this.#ground.address);
    return tab;
  }

  /** Takes down what the page has shown, until the browser is gone. */
  async #follow(tab: Tab, last: string | undefined, before: number): Promise<string[]> {
    const played = new Set<string>();
    for (let count = 0; ;) {
      const seen = await tab.ask(seenSince, count).catch(() => null);
      if (!seen) return [...played];
      count += seen.length;
      for (const line of seen) {
        played.add(line.encounter);
        if (line.encounter === last && line.place < before) continue;
        this.#seen.set(line.encounter, [...(this.#seen.get(line.encounter) ?? []), line]);
        if (line.isAnswer) this.acknowledged += 1;
      }
    }
  }

  async #compare(tab: Tab, encounters: readonly string[]): Promise<void> {
    for (const encounter of encounters) {
      const seen = this.#seen.get(encounter) ?? [];
      const shown = await tab.ask(shownOf, encounter, seen.length);
      const missing = seen.filter(({ place, text }) => shown[place] !== text);
      this.lost += missing.length;
      if (missing.length > 0) this.#seen.set(encounter, seen.slice(0, seen.length - missing.length));
    }
    const said = await tab.ask(alarm);
    if (said) this.alarms.push(`${this.#engine.name}: ${said}`);
  }

  /** A whole number below a bound, by Lehmer's generator: a trial can be repeated. */
  #next(bound: number): number {
    this.#chance = (this.#chance * 48271) % 2147483647;
    return this.#chance % bound;
  }
}

async function keep(ground: Ground): Promise<Outcome> {
  const most = ground.isBroken ? 2 : ground.isFull ? 1000 : 6;
  const engines = enginesOf(ground);
  const trials: Trial[] = [];
  for (const [i, engine] of engines.entries()) {
    const trial = new Trial(ground, engine, 20_260_000 + i);
    trials.push(trial);
    await trial.run(Math.floor((most * (i + 1)) / engines.length) - Math.floor((most * i) / engines.length));
    ground.say(trial.figure);
  }
  const sum = (of: (trial: Trial) => number) => trials.reduce((total, trial) => total + of(trial), 0);
  const [kills, acknowledged, lost] = [sum((t) => t.kills), sum((t) => t.acknowledged), sum((t) => t.lost)];
  return {
    holds: lost === 0 && acknowledged > 0,
    figure: `${count(kills)} kills, ${count(acknowledged)} acknowledged, ${count(lost)} lost`,
    seen: [...trials.map(({ figure }) => figure), ...trials.flatMap(({ alarms }) => alarms)],
  };
}

const count = (n: number) => n.toLocaleString('en');

export const kills: Promised = {
  n: 1,
  what: 'No acknowledged answer is lost when the browser is killed',
  needs: ['firefox'],
  hasShort: true,
  keep,
};
