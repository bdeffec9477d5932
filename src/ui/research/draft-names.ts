import type { Draft } from '../../core/study/draft/draft.ts';
import { valueAt } from '../../core/study/draft/draft.ts';

const named = (draft: Draft, field: string): string | null => {
  const value = valueAt(draft, [field]);
  return typeof value === 'string' && value !== '' ? value : null;
};

/** What a draft is called; null where it says nothing. */
export const titleIn = (draft: Draft): string | null => named(draft, 'title');

/** What its files begin with. */
export const fileStem = (draft: Draft | null): string => (draft && named(draft, 'study')) ?? 'study';
