import type { Contents } from '../../../src/core/backup/backup.ts';
import { copyOf, goodContents } from './good-copy.ts';

type Encounter = Contents['encounters'][number];

const markup = '<img src=x onerror=alert(1)><script>alert(2)</script><a href=javascript:alert(3)>x</a>';

/** The good encounter under another id, changed. */
function strange(
  number: number,
  change: (header: Record<string, unknown>, events: unknown[]) => object,
): Encounter {
  const id = `strange${number}`.padEnd(16, '0');
  const [good] = structuredClone(goodContents.encounters);
  const header = { ...(good?.header as Record<string, unknown>), id };
  const events = (good?.events ?? []).map((event) => ({ ...(event as object), encounter: id }));
  return { id, header, events, ...change(header, events) };
}

const scenarioWith = (header: Record<string, unknown>, changes: object) => ({
  header: { ...header, scenario: { ...(header.scenario as object), ...changes } },
});
const manyRests = (id: unknown) =>
  Array.from({ length: 2000 }, (_, n) => ({
    ...{ id: `${n}`.padStart(16, '0'), encounter: id, n, atMs: n },
    type: n % 2 === 0 ? 'paused' : 'resumed',
  }));

/** Encounters that lie in a copy as it may be, and that no Corridor has written. */
export const strangeEncounters: readonly Encounter[] = [
  strange(1, () => ({ header: null, events: [] })),
  strange(2, (_, events) => ({ header: { id: '<b>', scenario: 3 }, events })),
  strange(3, ({ id }) => ({ events: [{ encounter: id, n: 0, type: 'exploded', html: markup }] })),
  strange(4, (header, events) => ({ ...scenarioWith(header, { title: markup }), events })),
  strange(5, (header) => scenarioWith(header, { start: 'nowhere' })),
  strange(6, (header) => scenarioWith(header, { steps: {}, endings: {} })),
  strange(7, (header) =>
    scenarioWith(header, { constants: [], expects: [], critical: [], cast: {}, factors: {} }),
  ),
  strange(8, (header) => ({ header: { ...header, startedAtMs: 1e308, attempt: Number.MAX_SAFE_INTEGER } })),
  strange(9, ({ id }) => ({ events: manyRests(id) })),
  strange(0, (_, events) => ({ events: events.slice(1) })),
];

export const strangeCopy = copyOf({ ...goodContents, encounters: strangeEncounters });
