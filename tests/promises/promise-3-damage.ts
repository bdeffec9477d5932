import { cpSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { storageWords } from '../../src/ui/words/en/shell.ts';
import type { Damage } from './damage.ts';
import { damages, loseRows } from './damage.ts';
import type { Engine } from './engines.ts';
import { levelDb, sqlite } from './engines.ts';
import { playOn } from './play-on.ts';
import type { Ground, Outcome, Promised } from './promise.ts';
import type { Seen } from './quick-hand.ts';
import { alarm, shownOf } from './quick-hand.ts';
import type { Tab } from './tab.ts';
import { before } from './tab.ts';

/** Takes away the second record of what was kept. */
function haveNoMarks() {
  CacheStorage.prototype.open = () => Promise.reject(new DOMException('No.', 'SecurityError'));
}

const encountersOf = (seen: readonly Seen[]) => [...new Set(seen.map(({ encounter }) => encounter))];

/** `whole`: the browser mended it itself, and nothing is missing. */
type End = 'said' | 'whole' | 'silent';

class DamageTrial {
  readonly #ground: Ground;
  readonly #engine: Engine;
  #profile = '';
  readonly #seen: Seen[] = [];

  constructor(ground: Ground, engine: Engine) {
    this.#ground = ground;
    this.#engine = engine;
  }

  /** Two encounters that stood on the screen, in a profile that is only copied from now on. */
  async play(): Promise<void> {
    this.#profile = this.#ground.directory();
    const tab = await this.#open(this.#profile);
    const isEnough = (seen: readonly Seen[]) => seen.some(({ isAnswer }) => isAnswer);
    for (const scenario of ['sitting-it-out', 'dont-tell-anyone']) {
      this.#seen.push(...(await playOn(tab, this.#ground.address, scenario, isEnough)));
      await tab.reload();
    }
    await tab.close();
  }

  async end({ spoil }: Damage): Promise<End> {
    const profile = this.#ground.directory();
    cpSync(this.#profile, profile, { recursive: true });
    if (spoil) spoil(profile);
    const tab = await this.#open(profile);
    if (!spoil) await this.#loseRows(tab);
    const end = await this.#endIn(tab);
    await tab.kill();
    return end;
  }

  async #open(profile: string): Promise<Tab> {
    const script = this.#ground.isBroken ? { script: before(haveNoMarks) } : {};
    const tab = await this.#engine.open(profile, script);
    await tab.go(this.#ground.address);
    return tab;
  }

  async #loseRows(tab: Tab): Promise<void> {
    await tab.ask(loseRows, this.#seen[0]?.encounter ?? '');
    await tab.reload();
  }

  async #endIn(tab: Tab): Promise<End> {
    for (let turns = 0; turns < 20; turns++) {
      const said = await tab.ask(alarm);
      // That says nothing of what was kept: a slow disk is asked again.
      if (said.includes(storageWords.trouble.stalled)) await tab.reload();
      else if (said) return 'said';
      await pause(200);
    }
    return (await this.#isWhole(tab)) ? 'whole' : 'silent';
  }

  async #isWhole(tab: Tab): Promise<boolean> {
    for (const encounter of encountersOf(this.#seen)) {
      const lines = this.#seen.filter((line) => line.encounter === encounter);
      const shown = await tab.ask(shownOf, encounter, lines.length);
      if (lines.some(({ place, text }) => shown[place] !== text)) return false;
    }
    return true;
  }
}

async function keep(ground: Ground): Promise<Outcome> {
  const engines = (ground.isBroken ? [levelDb] : [levelDb, sqlite]).map((engine) => engine(ground.programs));
  const chosen = damages.filter(({ isInShort }) => ground.isFull || isInShort);
  const ends: { name: string; end: End }[] = [];
  for (const engine of engines) {
    const trial = new DamageTrial(ground, engine);
    await trial.play();
    for (const damage of ground.isBroken ? chosen.slice(0, 1) : chosen) {
      const one = { name: `${engine.name}, ${damage.name}`, end: await trial.end(damage) };
      ends.push(one);
      ground.say(`${one.name}: ${one.end}`);
    }
  }
  const number = (end: End) => ends.filter((one) => one.end === end).length;
  return {
    holds: number('silent') === 0 && number('said') > 0,
    figure: `of ${ends.length} damaged databases, Corridor said ${number('said')}, the browser mended ${number('whole')} itself with nothing missing, and ${number('silent')} went unsaid (Chromium with LevelDB and with SQLite)`,
    seen: ends.filter(({ end }) => end === 'silent').map(({ name }) => `${name}: nothing was said`),
  };
}

export const damage: Promised = {
  n: 3,
  what: 'Where the files on the disk are damaged, Corridor says that something is missing, and never starts as if nothing had been kept.',
  needs: [],
  hasShort: true,
  keep,
};
