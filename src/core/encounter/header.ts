import * as v from 'valibot';
import { Id } from '../ids.ts';
import { Scenario } from '../scenario/scenario.ts';

/** What engine a record was made by; written into each and never interpreted. */
export const engineVersion = '0.1.0';

/** What never changes about one student's run through a scenario. */
export const EncounterHeader = v.strictObject({
  format: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[0-9a-z]{16}$/)),
  /** The very scenario it is played on; later editions do not touch it. */
  scenario: Scenario,
  /** SHA-256 of the scenario's canonical JSON, in hexadecimal. */
  scenarioHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  keyVersion: v.number(),
  engineVersion: v.string(),
  /** 32 bits; the order of choices follows from it. */
  seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff)),
  levels: v.record(Id, Id),
  /** The study participation it belongs to; null in practice. */
  participation: v.nullable(v.string()),
  /** 1 for the first encounter begun with this scenario on this device, and so on. */
  attempt: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Whether a look back of this scenario had been opened when this was begun. */
  afterLookBack: v.boolean(),
  /** The encounter and decision that this one was begun again from; null where it began at the start. */
  again: v.nullable(v.strictObject({ encounter: v.string(), decision: v.number() })),
  startedAtMs: v.number(),
});
export type EncounterHeader = v.InferOutput<typeof EncounterHeader>;

/** JSON with the keys of every object sorted, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
