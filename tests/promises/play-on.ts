import type { Seen } from './quick-hand.ts';
import { alarm, seenSince, startHand } from './quick-hand.ts';
import type { Tab } from './tab.ts';

const mostTries = 20;
/** A page that shows nothing new within so many seconds is loaded anew. */
const mostIdle = 30;

/** Plays a scenario, over and over, until enough has stood on the screen; begins anew where the disk is too slow. */
export async function playOn(
  tab: Tab,
  address: string,
  scenario: string,
  isEnough: (seen: readonly Seen[]) => boolean,
): Promise<Seen[]> {
  for (let tries = 0; tries < mostTries; tries++) {
    await tab.go(`${address}#/begin/${scenario}`);
    await tab.ask(startHand, 1, scenario);
    const seen = await watch(tab, isEnough);
    if (seen) return seen;
    await tab.reload();
  }
  throw new Error(`the page could not keep what was played in ${mostTries} tries`);
}

/** What has stood on the screen, or null where the page says that something was not kept, or goes on no more. */
async function watch(tab: Tab, isEnough: (seen: readonly Seen[]) => boolean): Promise<Seen[] | null> {
  const seen: Seen[] = [];
  for (let idle = 0; !isEnough(seen);) {
    const more = await tab.ask(seenSince, seen.length);
    seen.push(...more);
    idle = more.length > 0 ? 0 : idle + 1;
    if (idle === mostIdle || (idle > 0 && (await tab.ask(alarm)))) return null;
  }
  return seen;
}
