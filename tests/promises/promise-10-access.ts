import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { faultsOf } from '../journeys/faults.ts';
import type { Hands } from '../journeys/player.ts';
import { heard, keyboard, play } from '../journeys/player.ts';
import type { Ground, Outcome, Promised } from './promise.ts';
import { beginReading, spoken } from './screen-reader.ts';
import { shippedScenario } from './shipped-scenario.ts';
import { before } from './tab.ts';
import { within } from './waiting.ts';
import { newTab, openWindow } from './window.ts';

/** Lines come at the pace of reading, so that an encounter alone takes minutes. */
const mostMs = 900_000;

/** A page that shows what is said, and says nothing of it. */
function muteLog() {
  const mute = () => document.querySelector('[role=log]')?.setAttribute('aria-live', 'off');
  new MutationObserver(mute).observe(document, { subtree: true, childList: true });
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What is wrong with what was spoken of an encounter, one sentence each. */
function wrongIn(said: readonly string[], shown: readonly string[], { steps, endings, cast }: Scenario) {
  const announced = said.flatMap((phrase) => (phrase.startsWith('polite: ') ? [phrase.slice(8)] : []));
  const wrong = isDeepStrictEqual(announced, shown) ? [] : ['the lines are not spoken as they are shown'];
  const lines = [...Object.values(steps), ...Object.values(endings)].flatMap((place) => place.lines);
  for (const { by, text } of lines) {
    const named = `${cast[by ?? '']?.name} ${plain(text)}`;
    if (by !== null && announced.includes(plain(text))) wrong.push(`nobody is named who says “${text}”`);
    if (by !== null && shown.includes(named) && !announced.includes(named))
      wrong.push(`“${named}” is not spoken`);
  }
  for (const { text } of Object.values(steps).flatMap(({ choices }) => choices)) {
    const told = said.indexOf(`polite: You ${plain(text)}`);
    const offered = said.findIndex((phrase) => phrase.startsWith(`radio, ${plain(text)}, not checked`));
    if (told >= 0 && (offered < 0 || offered > told))
      wrong.push(`“${text}” is not spoken before it is chosen`);
  }
  return wrong;
}

/** A whole visit by keyboard alone, read aloud, each of its screens looked at by axe. */
class Visit {
  screens = 0;
  lines = 0;
  readonly seen: string[] = [];
  readonly #looked = new Set<string>();
  #isRead = false;
  readonly #page: Page;
  readonly #hand: Hands;
  readonly #say: Ground['say'];

  constructor(page: Page, say: Ground['say']) {
    this.#page = page;
    this.#say = say;
    const hand = keyboard(page);
    this.#hand = {
      ...hand,
      next: () => this.#next(hand),
      choose: (position) => this.#once('choices').then(() => hand.choose(position)),
      notice: (position) => this.#once('a notice step').then(() => hand.notice(position)),
      reflect: (text) => this.#once('a reflect step').then(() => hand.reflect(text)),
    };
  }

  /** Lines come by themselves: Enter, pressed as the last one comes, would open the look back, which has the focus then. */
  async #next(hand: Hands): Promise<void> {
    const lines = this.#page.getByRole('log').locator('p');
    const before = await lines.count();
    if (!(await this.#page.getByRole('button', { name: 'Next', exact: true }).isVisible()))
      return hand.next();
    await expect.poll(() => lines.count(), { timeout: 20_000 }).toBeGreaterThan(before);
  }

  async #once(screen: string): Promise<void> {
    if (this.#looked.has(screen)) return;
    this.#looked.add(screen);
    const faults = await faultsOf(this.#page, screen);
    this.seen.push(...faults);
    this.screens += 1;
    this.#say(`${screen}: ${faults.length} faults`);
  }

  /** Follows a link or presses a button, and waits for the screen it leads to. */
  async #to(link: string, heading: string): Promise<void> {
    await this.#hand.press(link);
    const shown = this.#page.getByRole('heading', { level: 1, name: heading });
    await expect(shown).toBeFocused({ timeout: 20_000 });
    if (this.#isRead) await this.#announced(plain((await shown.textContent()) ?? ''));
    await this.#once(heading);
  }

  async #announced(heading: string): Promise<void> {
    const said = await spoken(this.#page);
    if (!said.includes(`heading, ${heading}, level 1`)) this.seen.push(`“${heading}” is not announced`);
  }

  async play(scenario: Scenario): Promise<void> {
    await this.#once('home');
    await this.#to(scenario.title, scenario.title);
    await beginReading(this.#page);
    this.#isRead = true;
    await this.#hand.press('Begin');
    await expect(this.#page.getByRole('log')).toBeVisible();
    await play(this.#page, this.#hand);
    await this.#once('an ending');
    const shown = (await heard(this.#page)).map(plain);
    this.lines += shown.length;
    this.seen.push(...wrongIn(await spoken(this.#page), shown, scenario));
  }

  async look(): Promise<void> {
    await this.#to('Look back', 'Looking back');
    await this.#to('See what could leave this device', 'Take your results');
    const downloading = this.#page.waitForEvent('download');
    await this.#hand.press('Download corridor-results.csv');
    await downloading;
    await this.#to('Support', 'Support');
    await this.#to('Corridor', 'Corridor');
    await this.#to('What you have played', 'What you have played');
    await this.#to('Keep a copy, or bring one back', 'A copy of everything');
    await this.#to('Corridor', 'Corridor');
    await this.#to('On a shared computer?', 'On a shared computer');
  }
}

async function keep(ground: Ground): Promise<Outcome> {
  const { isFull, isBroken, address } = ground;
  const seen: string[] = [];
  let [lines, screens] = [0, 0];
  for (const id of isFull ? ['sitting-it-out', 'dont-tell-anyone'] : ['sitting-it-out']) {
    const window = await openWindow(ground, isBroken ? { script: before(muteLog) } : {});
    const tab = await newTab(window, address);
    // A line that is still fading in is paler than the one that is read.
    await tab.emulateMedia({ reducedMotion: 'reduce' });
    const visit = new Visit(tab, ground.say);
    await within(visit.play(shippedScenario(id)), `playing ${id}`, mostMs);
    if (!isBroken) await within(visit.look(), `looking at what comes after ${id}`, mostMs);
    await window.close();
    seen.push(...visit.seen);
    lines += visit.lines;
    screens = Math.max(screens, visit.screens);
    ground.say(`${id}: ${visit.lines} lines spoken, ${visit.screens} screens looked at`);
  }
  return {
    holds: seen.length === 0,
    figure: `${lines} lines spoken in their order with who says them, ${screens} screens, ${seen.length} faults`,
    seen,
  };
}

export const access: Promised = {
  n: 10,
  what: 'A whole visit works by keyboard alone and is read aloud in its order; axe finds no fault on any screen',
  needs: [],
  hasShort: false,
  keep,
};
