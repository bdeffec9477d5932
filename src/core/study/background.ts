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
