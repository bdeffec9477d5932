import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { participationReturn } from '../../src/core/returns/participation-return.ts';
import type { PublishedStudy } from '../../src/core/study/published.ts';
import { returnTools } from './return-tools.ts';
import { fullStudy, simulatedReturns } from './simulated.ts';

export interface ReturnedFile {
  name: string;
  content: Uint8Array;
}

/** What made-up people hand back, as files in the order in which they are made; one person may hand back twice. */
export async function returnedFiles(
  participants: number,
  published: PublishedStudy = fullStudy,
  recipients: readonly string[] = [],
): Promise<ReturnedFile[]> {
  const files: ReturnedFile[] = [];
  for (const [i, returning] of (await simulatedReturns(participants, published)).entries()) {
    const { content } = await participationReturn(returnTools.packing, returning, recipients);
    files.push({ name: `return-${i}.zip${recipients.length > 0 ? '.age' : ''}`, content });
  }
  return files;
}

/** A zip with some of its texts changed; null takes one out. The name is found by its end. */
export function changedZip(
  zip: Uint8Array,
  changes: Record<string, (text: string) => string | null>,
): Uint8Array {
  const entries = Object.entries(unzipSync(zip)).flatMap(([name, content]): [string, Uint8Array][] => {
    const change = Object.entries(changes).find(([end]) => name.endsWith(end))?.[1];
    if (!change) return [[name, content]];
    const text = change(strFromU8(content));
    return text === null ? [] : [[name, strToU8(text)]];
  });
  return zipSync(Object.fromEntries(entries));
}
