import type { ScenarioSummary } from '../../core/ports.ts';
import type { Theme } from '../../core/themes.ts';

/** What a person looks for among the encounters; empty: all. */
export interface Wanted {
  relationship: '' | ScenarioSummary['about']['relationship'];
  part: '' | Part;
  theme: '' | Theme;
  /** Only what was not played yet. */
  isNew: boolean;
}

/** In what part one plays: the role and the side in one word. */
export const parts = ['informal', 'formal', 'receiver'] as const;
export type Part = (typeof parts)[number];

export const everything: Wanted = { relationship: '', part: '', theme: '', isNew: false };

export const partIn = ({ perspective, role }: ScenarioSummary['about']): Part =>
  perspective === 'receiver' ? 'receiver' : role;

export function fits(
  { id, about }: ScenarioSummary,
  { relationship, part, theme, isNew }: Wanted,
  played: ReadonlyMap<string, number>,
): boolean {
  return (
    (relationship === '' || about.relationship === relationship) &&
    (part === '' || partIn(about) === part) &&
    (theme === '' || about.themes.includes(theme)) &&
    !(isNew && played.has(id))
  );
}
