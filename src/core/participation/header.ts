import * as v from 'valibot';
import { PublishedStudy } from '../study/published.ts';

/** What never changes about one person's way through a study. */
export const ParticipationHeader = v.strictObject({
  type: v.literal('participation'),
  format: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[0-9a-z]{16}$/)),
  /** The very study they agreed to, with all that it holds; later editions do not touch it. */
  published: PublishedStudy,
  /** SHA-256 of its canonical JSON, in hexadecimal. */
  studyHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  engineVersion: v.string(),
  /** 32 bits; what is drawn by chance follows from it. */
  seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff)),
  startedAtMs: v.number(),
});
export type ParticipationHeader = v.InferOutput<typeof ParticipationHeader>;
