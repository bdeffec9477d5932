import { participationReturn } from '../../src/core/returns/participation-return.ts';
import type { PublishedStudy } from '../../src/core/study/published.ts';
import { publish } from '../../src/core/study/published.ts';
import { Study } from '../../src/core/study/study.ts';
import * as v from 'valibot';
import { returning } from './returning.ts';
import type { ReturnedFile } from './returned-files.ts';
import { returnTools } from './return-tools.ts';
import { shelf, toyStudy } from './study.ts';
import { TakePart } from './take-part.ts';

const letter = (id: string) => ({
  id,
  ask: `Which letter, ${id}?`,
  kind: 'single',
  options: { a: 'A', b: 'B', c: 'C' },
});

/** A study whose follow-up can be made in another browser. */
export const linkedStudy: PublishedStudy = publish(
  v.parse(Study, {
    ...toyStudy,
    keys: ['age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'],
    linking: ['school', 'street', 'pet', 'song'].map(letter),
  }),
  shelf,
  false,
);

export type Elements = readonly [string, string, string, string];

const elementsOf = ([school, street, pet, song]: Elements) => ({ school, street, pet, song });
const core = { sure: 7, 'why-sure': 3 };

/** Somebody who has answered before and after, and handed that back. */
export const firstPart = (elements: Elements): TakePart =>
  new TakePart(linkedStudy)
    .consents()
    .isAllotted()
    .answers('before', 'background', { placed: 'placed' })
    .answers('before', 'linking', elementsOf(elements))
    .answers('before', 'core', core)
    .plays()
    .plays('run0000000000002')
    .answers('after', 'core', core)
    .does({ type: 'looked-back' }, { type: 'handed-back' });

/** Somebody who has come for the follow-up in another browser, and handed that back. */
export const followUp = (elements: Elements): TakePart =>
  new TakePart(linkedStudy)
    .consents('follow-up')
    .isAllotted(null, [])
    .answers('follow-up', 'linking', elementsOf(elements))
    .answers('follow-up', 'core', { sure: 9, 'why-sure': 4 })
    .does({ type: 'handed-back' });

/** The file that somebody hands back, open to read. `letter`: of whom; one browser gives one. */
export async function fileOf(part: TakePart, letter: string): Promise<ReturnedFile> {
  const made = returning(part, { participant: letter.repeat(16), deletionHash: letter.repeat(64) });
  const { content } = await participationReturn(returnTools.packing, made, []);
  return { name: `${letter}.zip`, content };
}
