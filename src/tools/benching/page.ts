import { findBrowser } from '../find-browser.mjs';
import { buildWhereOld } from '../serve.mjs';
import { opinion } from './lighthouse.ts';
import { offlinePaints, sayings } from './playing.ts';
import { site } from './site.ts';

const goals = { firstPaintMs: 2000, offlinePaintMs: 500, sayingMs: 50 };
const whole = (value: number) => Math.round(value).toLocaleString('en');
const verdict = (holds: boolean) => (holds ? 'met' : 'missed');
const within = (value: number, goal: number) =>
  `${whole(value)} ms; goal ${whole(goal)} ms: ${verdict(value <= goal)}.`;

/** The value under which a share of all values lies. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** Measures the built page as a student meets it. */
export async function measurePage(): Promise<void> {
  buildWhereOld();
  const browser = await findBrowser();
  const built = await site('dist');
  const { address } = built;
  try {
    await firstVisit(address, browser);
    const offline = await offlinePaints(address, browser, 10);
    console.log(
      `Largest paint without a network, processor 6 times as slow, median of ${offline.length}: ${within(quantile(offline, 0.5), goals.offlinePaintMs)}`,
    );
    const said = await sayings(address, browser, 6);
    console.log(
      `From choice to its line painted, durable write included, processor 4 times as slow, 95th percentile of ${said.length}: ${within(quantile(said, 0.95), goals.sayingMs)} Median ${whole(quantile(said, 0.5))} ms.`,
    );
  } finally {
    await built.close();
  }
}

async function firstVisit(address: string, browser: string): Promise<void> {
  const { scores, largestPaintMs, layoutShift } = await opinion(address, browser);
  const named = Object.entries(scores).map(([name, score]) => `${name} ${score}`);
  console.log(
    `Lighthouse (mobile, slow 4G, processor 4 times as slow): ${named.join(', ')}; goal 100 each: ${verdict(Object.values(scores).every((score) => score === 100))}.`,
  );
  console.log(`Largest paint on the first visit: ${within(largestPaintMs, goals.firstPaintMs)}`);
  console.log(`Layout shift: ${layoutShift.toFixed(3)}; goal 0: ${verdict(layoutShift === 0)}.\n`);
}
