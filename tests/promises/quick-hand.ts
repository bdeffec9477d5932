import { storageWords } from '../../src/ui/words/en/shell.ts';

/** A line or an answer that stood on the screen, and so is to be there for ever. */
export interface Seen {
  encounter: string;
  /** Its place in what had been said, from 0. */
  place: number;
  text: string;
  isAnswer: boolean;
  /** Milliseconds since 1970. */
  atMs: number;
}

interface Hand {
  seen: Seen[];
  /** How many answers stood on the screen, kept or not, by encounter. */
  answers: Map<string, number>;
  /** It rests once so many answers stand on the screen. */
  most: number;
  wake: () => void;
}

declare global {
  var hand: Hand | undefined;
}

/**
 * Plays one encounter after the other through the page's own buttons, as fast as the page takes it, and notes
 * what the page shows. Runs in the page; starting it again does nothing.
 */
export function startHand(seed: number, scenario: string, most = 1e9): void {
  if (globalThis.hand) return;
  const hand: Hand = { seen: [], answers: new Map(), most, wake: () => undefined };
  globalThis.hand = hand;
  let chance = seed;
  const noted = new Map<string, number>();
  let lastDeed = '';
  const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('main button:not(:disabled)')];
  const button = (name: RegExp) => buttons().find(({ textContent }) => name.test(textContent.trim()));
  const given = () => [...hand.answers.values()].reduce((total, n) => total + n, 0);
  const said = () => [...document.querySelectorAll<HTMLElement>('[role=log] p')];
  const isAnswer = (line: HTMLElement) => line.className.includes('you-');

  function note(encounter: string) {
    const lines = said();
    hand.answers.set(encounter, lines.filter(isAnswer).length);
    // What is shown while the page says that it is not kept is promised to nobody.
    if (document.querySelector('[role=alert] p')) return;
    for (let place = noted.get(encounter) ?? 0; place < lines.length; place++) {
      const line = lines[place];
      if (!line) break;
      const text = line.textContent.replace(/\s+/g, ' ').trim();
      hand.seen.push({ encounter, place, text, isAnswer: isAnswer(line), atMs: Date.now() });
      hand.wake();
    }
    noted.set(encounter, lines.length);
  }

  function deed(): [string, () => void] | null {
    const radios = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    const say = button(/^(Say|Do) this$/);
    if (say) return ['say', () => say.click()];
    if (radios.length > 0) {
      chance = (chance * 48271) % 2147483647;
      return ['select', () => radios[chance % radios.length]?.click()];
    }
    const box = document.querySelector<HTMLInputElement>('input[type=checkbox]:not(:checked)');
    const noticed = button(/^This is what I noticed$/);
    if (box && !noticed) return ['tick', () => box.click()];
    if (noticed) return ['notice', () => noticed.click()];
    const field = document.querySelector('textarea');
    if (field && field.value === '') return ['write', () => write(field)];
    const on = button(/^(Next|Go on|Begin)$/);
    if (on) return ['on', () => on.click()];
    const isOver = document.querySelector('a[href$="/look-back"]') !== null;
    return isOver ? ['again', () => (location.hash = `#/begin/${scenario}`)] : null;
  }

  function write(field: HTMLTextAreaElement) {
    field.value = 'You look tired. Tea?';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function look(isLate: boolean) {
    // Elsewhere are links to other encounters, and the hand is to leave them alone.
    if (!/^#\/(begin|encounter)\/[^/]*$/.test(location.hash)) return;
    const encounter = /^#\/encounter\/([0-9a-z]+)$/.exec(location.hash)?.[1];
    if (encounter) note(encounter);
    if (given() >= hand.most) return;
    const next = deed();
    const name = `${location.hash} ${said().length} ${next?.[0]}`;
    // What was asked for once is under way; but a click may have come too early to count.
    if (!next || (name === lastDeed && !isLate)) return;
    lastDeed = name;
    next[1]();
  }
  new MutationObserver(() => look(false)).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  setInterval(() => look(true), 400);
  look(false);
}

/** Lets a hand that rests give so many answers more. Runs in the page. */
export function giveMore(more: number): void {
  if (globalThis.hand) globalThis.hand.most += more;
}

/** Whether the page is still the one in which the hand was started: a reload takes the hand away. Runs in the page. */
export const isPlayedHere = (): boolean => globalThis.hand !== undefined;

/** What has been seen from a number on, as soon as there is anything, or after a while nothing. Runs in the page. */
export async function seenSince(from: number): Promise<Seen[]> {
  const hand = globalThis.hand;
  if (!hand) throw new Error('nobody plays here');
  if (hand.seen.length <= from) {
    await new Promise<void>((resolve) => {
      hand.wake = resolve;
      setTimeout(resolve, 1000);
    });
  }
  return hand.seen.slice(from);
}

/** How many answers have stood on the screen, once they are as many as `most`; null where the page does not go on. Runs in the page. */
export async function answersGiven(most: number): Promise<number | null> {
  const sum = () => [...(globalThis.hand?.answers.values() ?? [])].reduce((total, n) => total + n, 0);
  for (let turns = 0; turns < 1200; turns++) {
    if (sum() >= most) return sum();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}

/** What an opened encounter shows of its log once it holds as much as `expected`, or ten seconds have passed, or the page says that something is missing. Runs in the page. */
export async function shownOf(encounter: string, expected: number): Promise<string[]> {
  const texts = () =>
    [...document.querySelectorAll('[role=log] p')].map((line) =>
      line.textContent.replace(/\s+/g, ' ').trim(),
    );
  const until = async (isSo: () => boolean) => {
    for (let turns = 0; turns < 500 && !isSo(); turns++)
      await new Promise((resolve) => setTimeout(resolve, 20));
  };
  location.hash = '#/nowhere';
  await until(() => !document.querySelector('[role=log]'));
  location.hash = `#/encounter/${encounter}`;
  const isSaidMissing = () => document.querySelector('[role=alert] a[href="#/losses"]') !== null;
  await until(() => texts().length >= expected || isSaidMissing());
  return texts();
}

/** What the page says of trouble, or nothing. Runs in the page. */
export const alarm = (): string => document.querySelector('[role=alert]')?.textContent.trim() ?? '';

/** Whether that says that something that was kept is not there any more. */
export const isMissing = (said: string): boolean => said.includes(storageWords.lost);
