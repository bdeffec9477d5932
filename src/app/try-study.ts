import type { Participation } from '../core/participation/participation.ts';
import { printCode } from '../core/study/conditions/participant-code.ts';
import { issueCodes } from '../core/study/conditions/sealed-envelopes.ts';
import { designOf } from '../core/participation/lot.ts';
import { publish, writePublished } from '../core/study/published.ts';
import type { Shelf } from '../core/study/shelf.ts';
import type { Study } from '../core/study/study.ts';
import type { Corridor } from './corridor.ts';
import { Keeper, noMarking } from './keeper.ts';
import { joinStudy } from './open-study.ts';

/**
 * Opens a study as its participants will, in a sitting of its own: nothing of it is kept, and a participation that is
 * under way on this device is not touched. Gives the participation, at its welcome.
 */
export async function tryStudy(corridor: Corridor, study: Study, shelf: Shelf): Promise<Participation> {
  if (!corridor.sit) throw new Error('there is no other sitting here');
  const tools = await corridor.studies();
  const { disk, device } = tools.forNow();
  const keeper = new Keeper(disk, tools.forNow().disk, device, Promise.resolve(noMarking), corridor.random);
  const codes = await oneCode(corridor, study, shelf);
  const back = () => corridor.sit?.(corridor) ?? Promise.resolve();
  const sitting = { kind: 'trial' as const, change: back, ...(codes && { code: codes.code }) };
  const trial: Corridor = { ...corridor, keeper, copies: null, sitting };
  const published = publish(study, shelf, true, codes?.list ?? null);
  const joined = await joinStudy(trial, writePublished(published));
  if (!joined.ok) throw new Error(`the study that was just made is ${joined.fault}`);
  await corridor.sit(trial);
  return joined.value;
}

/** Where conditions come by codes, a list of one, with its code as it would be printed. */
async function oneCode({ studies, digest, random }: Corridor, study: Study, shelf: Shelf) {
  if (study.conditions?.by !== 'envelopes') return null;
  const { cipher } = await studies();
  const design = designOf(publish(study, shelf, true));
  const counts = [{ stratum: 'trial', count: 1 }];
  const { codes, list } = await issueCodes(study.study, design, counts, { cipher, digest, random });
  return { code: printCode(codes[0]?.code ?? ''), list };
}
