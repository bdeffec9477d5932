import { setTimeout as pause } from 'node:timers/promises';
import type { Engine, Opening } from './engines.ts';
import type { Ground } from './promise.ts';
import type { Seen } from './quick-hand.ts';
import { alarm, isMissing, seenSince, shownOf, startHand } from './quick-hand.ts';
import type { Tab } from './tab.ts';

const scenarios = ['sitting-it-out', 'dont-tell-anyone'];
/** A profile is used for this many kills, and then a new one. */
const killsAProfile = 20;
/** A kill comes at any moment within so long after the first new line. */
const longestMs = 800;
/** A page that shows nothing new within so many seconds is opened anew. */
const patience = 30;

/** One browser, killed again and again in the midst of play. */
export class KillTrial {
  kills = 0;
  answers = 0;
  lines = 0;
  lost = 0;
  /** What the page said of trouble after a kill. */
  readonly alarms = new Set<string>();
  readonly engine: Engine;
  readonly #ground: Ground;
  readonly #most: number;
  readonly #opening: Opening;
  /** How often the page said that the disk does not answer, or showed nothing: such a kill does not count. */
  #idle = 0;
  /** What stood on the screen, by encounter, the latest encounter last. */
  #seen = new Map<string, Seen[]>();

  constructor(ground: Ground, engine: Engine, most: number, opening: Opening = {}) {
    this.#ground = ground;
    this.engine = engine;
    this.#most = most;
    this.#opening = opening;
  }

  async run(): Promise<void> {
    while (this.#goesOn(this.#most)) {
      this.#seen = new Map();
      const profile = this.#ground.directory();
      const last = Math.min(this.#most, this.kills + killsAProfile);
      while (this.#goesOn(last)) await this.#playAndKill(profile);
      await this.#in(profile, (tab) => this.#compare(tab, [...this.#seen.keys()]));
      this.#ground.say(this.figure);
    }
  }

  /** What was lost once is enough to know; and where nothing was answered, nothing could be lost. */
  #goesOn(until: number): boolean {
    return this.lost === 0 && (this.kills < until || (this.answers === 0 && this.kills < until + patience));
  }

  get figure(): string {
    return `${this.engine.name}: ${this.kills} kills, ${this.answers} answers, ${this.lines} other lines, ${this.lost} lost`;
  }

  async #playAndKill(profile: string): Promise<void> {
    let hasShown = false;
    try {
      hasShown = await this.#in(profile, (tab) => this.#play(tab));
    } catch (error) {
      // A browser that does not answer in time, on a busy computer, loses nothing: what it showed is looked for next time.
      this.#ground.say(`${this.engine.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (hasShown) this.kills += 1;
    else if (this.lost === 0 && ++this.#idle > this.#most + patience)
      throw new Error(`${this.engine.name} keeps nothing`);
  }

  /** @returns whether anything new was shown before the kill */
  async #play(tab: Tab): Promise<boolean> {
    const latest = [...this.#seen.keys()].at(-1);
    if (latest !== undefined) await this.#compare(tab, [latest]);
    const scenario = scenarios[below(scenarios.length)] ?? '';
    if (latest === undefined) await tab.go(`${this.#ground.address}#/begin/${scenario}`);
    await tab.ask(startHand, 1 + below(1e6), scenario);
    return this.#follow(tab);
  }

  /** Does something in the opened page, and kills the browser. */
  async #in<Value>(profile: string, work: (tab: Tab) => Promise<Value>): Promise<Value> {
    const tab = await this.engine.open(profile, this.#opening);
    try {
      await tab.go(this.#ground.address);
      return await work(tab);
    } finally {
      await tab.kill();
    }
  }

  /** Takes down what the page shows, and kills the browser meanwhile. @returns whether anything new was seen */
  async #follow(tab: Tab): Promise<boolean> {
    let killing: Promise<void> | null = null;
    for (let count = 0, turns = 0; ; turns++) {
      const seen = await tab.ask(seenSince, count).catch((error: unknown) => {
        if (!killing) throw error;
      });
      if (!seen) break;
      count += seen.length;
      const fresh = seen.filter((line) => this.#note(line));
      if (fresh.length > 0) killing ??= pause(below(longestMs)).then(() => tab.kill());
      else if (!killing && (turns === patience || (await tab.ask(alarm)))) break;
    }
    await killing;
    return killing !== null;
  }

  /** @returns whether the line is new */
  #note(line: Seen): boolean {
    const seen = this.#seen.get(line.encounter) ?? [];
    if (line.place < seen.length) return false;
    this.#seen.set(line.encounter, [...seen, line]);
    if (line.isAnswer) this.answers += 1;
    else this.lines += 1;
    return true;
  }

  async #compare(tab: Tab, encounters: readonly string[]): Promise<void> {
    for (const encounter of encounters) {
      const seen = this.#seen.get(encounter) ?? [];
      const kept = await this.#keptOf(tab, encounter, seen);
      this.lost += seen.length - kept.length;
      this.#seen.set(encounter, kept);
    }
    const said = await tab.ask(alarm);
    if (said) this.alarms.add(`${this.engine.name}: ${said}`);
  }

  /** What is still there of what was seen. A slow disk is asked again, up to the page's own word that it is lost. */
  async #keptOf(tab: Tab, encounter: string, seen: readonly Seen[]): Promise<Seen[]> {
    for (let tries = 1; ; tries++) {
      const shown = await tab.ask(shownOf, encounter, seen.length);
      const kept = seen.filter(({ place, text }) => shown[place] === text);
      if (kept.length === seen.length || tries === 3 || isMissing(await tab.ask(alarm))) return kept;
      await tab.reload();
    }
  }
}

/** Any whole number below a bound: no two trials are the same. */
const below = (bound: number) => Math.floor(Math.random() * bound);
