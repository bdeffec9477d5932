import type { Contents } from '../../../src/core/backup/backup.ts';
import { writeBackup } from '../../../src/core/backup/backup.ts';
import { Play } from '../play.ts';
import { digest } from '../ports.ts';
import { talk } from '../toys.ts';

const { run } = new Play(talk).choose('ask', 'listen');
const { id } = run.header;

/** What a copy holds that nobody has touched. */
export const goodContents: Contents = {
  encounters: [{ id, header: run.header, events: [...run.log] }],
  settings: { country: 'AU', 'played-talk': '2 looked-back' },
  secret: '07'.repeat(32),
};

/** A copy that is right in itself: whoever writes one knows how its hash is made. */
export const copyOf = (contents: unknown): Promise<string> => writeBackup(contents as Contents, 0, digest);

export const goodCopy = await copyOf(goodContents);

/** The one encounter of a copy, changed, in a copy that is right in itself. */
export function copyWith(change: (encounter: Contents['encounters'][number]) => object): Promise<string> {
  const [encounter] = goodContents.encounters;
  return copyOf({ ...goodContents, encounters: encounter ? [change(structuredClone(encounter))] : [] });
}

/** The same copy with a name more at every place where an object begins. */
export function copyNaming(name: string, place: number): Promise<string> {
  let count = 0;
  const text = JSON.stringify(goodContents).replace(/\{(?=")/g, (brace) =>
    count++ === place ? `{${JSON.stringify(name)}:{"a":1},` : brace,
  );
  return copyOf(JSON.parse(text));
}

/** How many objects there are in a copy. */
export const places = JSON.stringify(goodContents).match(/\{(?=")/g)?.length ?? 0;
