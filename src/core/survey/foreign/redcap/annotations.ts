import type { Say } from '../notes.ts';

/** What the action tags of a field say that means something here. */
export interface Annotated {
  isHidden: boolean;
  mostTicked: number | null;
  mostLetters: number | null;
}

/** Looks through a field's annotation: `@HIDDEN @MAXCHECKED=3`, and remarks. */
export function tellAnnotations(annotation: string, say: Say): Annotated {
  const found: Annotated = { isHidden: false, mostTicked: null, mostLetters: null };
  const tags = [...annotation.matchAll(/@([A-Z][A-Z_-]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s@]+))?/g)];
  for (const [all, name = '', value = ''] of tags) {
    const number = Number(value.replace(/["']/g, '')) || null;
    if (/^HIDDEN(?:-SURVEY)?$/.test(name)) found.isHidden = true;
    else if (name === 'MAXCHECKED') found.mostTicked = number;
    else if (name === 'CHARLIMIT') found.mostLetters = number;
    else if (name === 'DEFAULT' || name === 'SETVALUE') say('preset');
    else say('setting', 'Field Annotation', all);
  }
  const remark = annotation.replace(/@[A-Z][A-Z_-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s@]+))?/g, '').trim();
  if (remark !== '') say('setting', 'Field Annotation', remark);
  return found;
}
