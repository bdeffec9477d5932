import * as v from 'valibot';
import { hasPrototypeName } from '../../json-size.ts';
import { Scenario } from '../../scenario/scenario.ts';
import { Survey } from '../../survey/survey.ts';
import { EnvelopeList } from '../conditions/sealed-envelopes.ts';

/** What the research room keeps on the device between two visits; no secret key and no participant's code is in it. */
const KeptDraft = v.strictObject({
  draft: v.record(v.string(), v.unknown()),
  /** Surveys and scenarios that came with a file of the researcher's. */
  own: v.strictObject({ surveys: v.record(v.string(), Survey), scenarios: v.record(v.string(), Scenario) }),
  /** The public keys that a test was opened for. */
  tested: v.array(v.string()),
  envelopes: v.nullable(v.strictObject({ design: v.string(), list: EnvelopeList })),
});
export type KeptDraft = v.InferOutput<typeof KeptDraft>;

export const keptAs = (kept: KeptDraft): string => JSON.stringify(kept);

/** Null where it is not what was kept. */
export function keptDraftIn(text: string): KeptDraft | null {
  try {
    const parsed: unknown = JSON.parse(text);
    const read = v.safeParse(KeptDraft, parsed);
    return read.success && !hasPrototypeName(parsed) ? read.output : null;
  } catch {
    return null;
  }
}
