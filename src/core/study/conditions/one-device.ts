import type { Digest } from '../../ports.ts';
import type { Allotment, BlockDesign } from './allotment.ts';
import { allotments, firstOf } from './allotment.ts';
import { fromSeed } from './draw.ts';

/** Where somebody stands among those who take part in a study on one device. */
export interface Place {
  study: string;
  stratum: string;
  /**
   * How many of the stratum were given something before them, those included who have withdrawn since: were their
   * places given anew, whoever saw one of them would know what comes next.
   */
  before: number;
}

/**
 * What the next participant on a device is given, from blocks that follow from the device's own secret. Nothing but
 * the number of those before has to be kept, and nobody who does not hold the secret can work out what comes next.
 */
export async function nextOnDevice(
  design: BlockDesign,
  { study, stratum, before }: Place,
  secret: Uint8Array,
  digest: Digest,
): Promise<Allotment> {
  const bytes = await digest.hmac(secret, `corridor blocks ${study} ${stratum}`);
  const seed = bytes.slice(0, 4).reduce((sum, byte) => sum * 256 + byte, 0);
  const list = allotments(design, stratum, fromSeed(seed, 'blocks'));
  firstOf(before, list);
  return list.next().value;
}
