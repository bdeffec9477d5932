import type { OwnItem } from './own-items.ts';
import { ownItems } from './own-items.ts';
import type { Study } from './study.ts';

/** How the name of every column begins by whose values people could be known. */
const prefix = 'bg';

/** Whether a column of the data is one of these. */
export const isBackgroundColumn = (name: string): boolean => name.startsWith(`${prefix}_`);

/** What a study asks of the person, as it stands in the data. */
export const backgroundItems = ({ background }: Pick<Study, 'background'>): OwnItem[] =>
  ownItems(prefix, background);

/** How a study says that a background column may be told more coarsely: what that is called, and each value's group. */
export function coarserWays(
  { background, coarser = {} }: Pick<Study, 'background' | 'coarser'>,
  column: string,
): { title: string; groups: Record<string, string> }[] {
  const item = backgroundItems({ background }).find(({ name }) => name === column);
  return (coarser[item?.question.id ?? ''] ?? []).map(({ title, groups }) => ({
    title,
    groups: Object.fromEntries(
      Object.entries(groups).flatMap(([group, values]) => values.map((value) => [String(value), group])),
    ),
  }));
}
