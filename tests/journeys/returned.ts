import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Encrypter } from 'age-encryption';
import { strToU8, zipSync } from 'fflate';
import type { AnonymousTable } from '../../src/core/returns/anonymise.ts';
import { participationReturn, participationTables } from '../../src/core/returns/participation-return.ts';
import { simulate } from '../../src/core/simulation/simulate.ts';
import type { PublishedStudy } from '../../src/core/study/published.ts';
import { nodeDigest } from '../../src/tools/simulating/node-digest.ts';
import { answer } from '../../src/workers/answer.ts';
import { returnToolsBy } from '../../src/workers/return-tools.ts';
import { changedZip } from '../support/returned-files.ts';

const { packing } = returnToolsBy(answer);

/** One return as its file, and what stands in it. */
interface Whole {
  file: string;
  zip: Uint8Array;
  tables: readonly AnonymousTable[];
}

/** What so many made-up people handed back last, open. */
export async function wholeReturns(published: PublishedStudy, participants: number): Promise<Whole[]> {
  const last = new Map<string, Whole>();
  for await (const one of simulate(published, { participants, seed: 3, effects: {} }, nodeDigest)) {
    const tables = participationTables(one);
    const { content: zip } = await participationReturn(packing, one, [], tables);
    last.set(one.participant, { file: `${last.size}.zip`, zip, tables });
  }
  return [...last.values()].map((whole, i) => ({
    ...whole,
    file: `return-${String(i).padStart(3, '0')}.zip`,
  }));
}

/** As it leaves a participant's device. */
export async function sealed(zip: Uint8Array, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(zip);
}

export type Damage = (zip: Uint8Array, recipient: string) => Uint8Array | Promise<Uint8Array>;

const better = (text: string): string => {
  const [head = '', ...rows] = text.trimEnd().split('\r\n');
  const at = head.split(',').indexOf('handled_percent');
  return [head, ...rows.map((row) => row.split(',').with(at, '99.5').join(',')), ''].join('\r\n');
};

/** Twelve ways in which a return comes that cannot be taken, each with a part of what the page says of it. */
export const damages: readonly (readonly [says: RegExp, damage: Damage])[] = [
  [/sealed to another key, or it was altered/, async (zip, key) => (await sealed(zip, key)).slice(0, -400)],
  [/There is nothing in it/, () => new Uint8Array()],
  [/no whole zip file/, (zip) => zip.slice(0, Math.floor(zip.length / 2))],
  [
    /far too large/,
    () => zipSync({ 'data/study-twoconversations_table-wide_data.csv': new Uint8Array(60_000_000) }),
  ],
  [
    /sealed to another key/,
    (zip) => sealed(zip, 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj'),
  ],
  [/belongs to another study/, (zip) => renamed(zip)],
  [/scores do not follow/, (zip) => changedZip(zip, { 'scores_data.csv': better })],
  [
    /no column “item”/,
    (zip) => changedZip(zip, { 'answers_data.csv': (text) => text.replace('item', 'Frage') }),
  ],
  [
    /says “fridge” in line 2/,
    (zip) =>
      changedZip(zip, { 'participants_data.csv': (text) => text.replace(/phone|tablet|computer/, 'fridge') }),
  ],
  [/“scales” is missing/, (zip) => changedZip(zip, { 'scales_data.csv': () => null })],
  [/no return of Corridor/, () => zipSync({ 'holiday.txt': strToU8('sun') })],
  [/results of practice/, () => strToU8('participant,encounter,attempt\r\nx,y,1\r\n')],
];

function renamed(zip: Uint8Array): Uint8Array {
  const text = Buffer.from(zip)
    .toString('latin1')
    .replaceAll('study-twoconversations_', 'study-otherconversatio_');
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

export function writeFiles(folder: string, files: readonly (readonly [string, Uint8Array])[]): string[] {
  return files.map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
}
