import { canonicalJson } from '../../encounter/header.ts';
import { designOf } from '../../participation/lot.ts';
import type { EnvelopeList } from '../conditions/sealed-envelopes.ts';
import type { PublishedStudy } from '../published.ts';
import { publish } from '../published.ts';
import type { Shelf } from '../shelf.ts';
import type { Study } from '../study.ts';

/** The envelopes that were issued for a study, and the design that they were shared out by. */
export interface Envelopes {
  design: string;
  list: EnvelopeList;
}

/** What envelopes depend on: where any of it changes, those issued before say something else. */
export const designText = (study: Study, shelf: Shelf): string =>
  canonicalJson({ study: study.study, ...designOf(publish(study, shelf, false)) });

/**
 * Why a study cannot be published yet. `problems`: something is wrong with it. `no-key`, `untested`: nobody has opened
 * anything with the secret key of one of its keys. `no-codes`; `other-codes`: they were issued for another design.
 */
export type Hindrance = 'problems' | 'no-key' | 'untested' | 'no-codes' | 'other-codes';

export interface Prepared {
  /** Null where something is wrong with it. */
  study: Study | null;
  shelf: Shelf;
  /** The public keys that a test was opened for. */
  tested: readonly string[];
  envelopes: Envelopes | null;
}

export function hindrancesTo({ study, shelf, tested, envelopes }: Prepared): Hindrance[] {
  if (!study) return ['problems'];
  const keys: Hindrance[] = study.keys.length === 0 ? ['no-key'] : ['untested'];
  const isTested = study.keys.some((key) => tested.includes(key));
  return [...(isTested ? [] : keys), ...codesMissing(study, shelf, envelopes)];
}

function codesMissing(study: Study, shelf: Shelf, envelopes: Envelopes | null): Hindrance[] {
  if (study.conditions?.by !== 'envelopes') return [];
  if (!envelopes) return ['no-codes'];
  return envelopes.design === designText(study, shelf) ? [] : ['other-codes'];
}

/** The study with all that its participants meet. Throws where something is in the way. */
export function ready(prepared: Prepared, test: boolean): PublishedStudy {
  const { study, shelf, envelopes } = prepared;
  const [hindrance] = hindrancesTo(prepared);
  if (!study || hindrance !== undefined) throw new Error(`it cannot be published: ${String(hindrance)}`);
  const isByCode = study.conditions?.by === 'envelopes';
  return publish(study, shelf, test, isByCode && envelopes ? envelopes.list : null);
}
