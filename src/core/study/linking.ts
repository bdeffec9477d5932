import type { OwnItem } from './own-items.ts';
import { ownItems } from './own-items.ts';
import type { Study } from './study.ts';

/** How the name of every column begins by which two returns of one person find each other. */
const prefix = 'link';

/** The participant's code of the study, where it gives codes. */
export const codeColumn = `${prefix}_code`;
/** Whether somebody came for the follow-up alone. */
export const beganColumn = `${prefix}_began`;

/** Whether a column serves for nothing but linking: it leaves only in a sealed return, and no pool is packed with it. */
export const isLinkingColumn = (name: string): boolean => name.startsWith(`${prefix}_`);

/** The elements of the self-generated code, as they stand in the data. */
export const linkingItems = ({ linking = [] }: Pick<Study, 'linking'>): OwnItem[] =>
  ownItems(`${prefix}_own`, linking);

/** Whether somebody can come for the follow-up in another browser than the one they began in. */
export const mayComeLater = (study: Study): boolean =>
  study.linking !== undefined && study['follow-up-after-weeks'] !== undefined;
