import { schema } from '@dicebear/open-peeps';
import { nearest } from '../../core/spelling.ts';

/** Every head that `looks.head` may name: hair and head-wear as Open Peeps draws them. */
export const heads: readonly string[] = headNames();

function headNames(): string[] {
  const items = (schema.properties?.['head'] as { items?: { enum?: unknown } } | undefined)?.items?.enum;
  if (!Array.isArray(items))
    throw new Error('open-peeps no longer lists its heads: see src/tools/drawings/heads.ts');
  // The bear is a costume, not a hairstyle.
  return items.map(String).filter((name) => name !== 'bear');
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace('grey', 'gray');

/** The head of that name, written `longAfro`, `long-afro` or `Long afro`; null where there is none. */
export const findHead = (name: string): string | null =>
  heads.find((head) => plain(head) === plain(name)) ?? null;

/** What is wrong with a head's name, as a sentence without its full stop; null where nothing is. */
export function headFault(name: string): string | null {
  if (findHead(name)) return null;
  const [first, second, third] = nearest(plain(name), heads);
  return `there is no head "${name}". The nearest are ${first}, ${second} and ${third}`;
}
