import type { Step } from '../core/participation/event.ts';
import { designOf, drawnLot, lotOf } from '../core/participation/lot.ts';
import type { Participation } from '../core/participation/participation.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';
import { nextOnDevice } from '../core/study/conditions/one-device.ts';
import { readCode } from '../core/study/conditions/participant-code.ts';
import type { EnvelopeFault, EnvelopeList } from '../core/study/conditions/sealed-envelopes.ts';
import { openEnvelope } from '../core/study/conditions/sealed-envelopes.ts';
import type { Corridor } from './corridor.ts';
import { participations } from './participations.ts';

/** What somebody says when they agree to take part. */
export interface Agreement {
  /** The points of the consent that were ticked. */
  points: readonly string[];
  actNow: boolean;
  /** As it was typed; empty where the study gives none. */
  code: string;
  /** Where they begin, if not at the beginning. */
  from?: 'follow-up' | undefined;
}

/** `used`: somebody took part with this code here before. */
export type CodeTrouble = EnvelopeFault | { kind: 'used' };

interface Given {
  code: string | null;
  lot: Step & { type: 'allotted' };
}

/** What a participant is given, in the way that their study says. */
export async function allot(
  corridor: Corridor,
  { header }: Participation,
  { actNow, code, from }: Agreement,
): Promise<Result<Given, CodeTrouble>> {
  const { published } = header;
  if (published.envelopes) return byCode(corridor, header, { actNow, code, list: published.envelopes });
  // What they were given lies in the other browser.
  if (from === 'follow-up') return succeed({ code: null, lot: nothingAllotted });
  if (published.study.conditions?.by !== 'device')
    return succeed({ code: null, lot: drawnLot(header, actNow) });
  const before = await nextPlace(corridor, published.study.study);
  const place = { study: published.study.study, stratum: 'all', before };
  const secret = await corridor.keeper.secret();
  const given = await nextOnDevice(designOf(published), place, secret, corridor.digest);
  return succeed({ code: null, lot: lotOf(header, given, actNow) });
}

const nothingAllotted: Given['lot'] = { type: 'allotted', arm: null, encounters: [], parallel: null };

async function byCode(
  corridor: Corridor,
  header: Participation['header'],
  { actNow, code: typed, list }: Pick<Agreement, 'actNow' | 'code'> & { list: EnvelopeList },
): Promise<Result<Given, CodeTrouble>> {
  const read = readCode(typed);
  if (!read.ok) return read;
  const code = read.value;
  if (await wasUsed(corridor, header.published.study.study, code)) return fail({ kind: 'used' });
  const { cipher } = await corridor.studies();
  const opened = await openEnvelope(code, list, { cipher, digest: corridor.digest });
  return opened.ok ? succeed({ code, lot: lotOf(header, opened.value.allotment, actNow) }) : opened;
}

async function wasUsed(corridor: Corridor, study: string, code: string): Promise<boolean> {
  const kept = await participations(corridor);
  return kept.some(
    (one) =>
      one.kind === 'whole' &&
      one.participation.header.published.study.study === study &&
      one.participation.log.some((event) => event.type === 'consented' && event.code === code),
  );
}

/** The place is taken before it is given: one that was lost in between must not be given twice. */
async function nextPlace({ keeper }: Corridor, study: string): Promise<number> {
  const before = Number((await keeper.setting(`took-part-${study}`)) ?? 0);
  await keeper.keepSetting(`took-part-${study}`, String(before + 1));
  return before;
}
