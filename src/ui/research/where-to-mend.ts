import type { Path } from '../../core/problems/problem.ts';

/** What a field of the form goes by on the page. */
export const fieldId = (path: Path): string => ['field', ...path].join('.');

/** Brings somebody to the field where something was found, or to the nearest there is; else to the form's beginning. */
export function goToField(path: Path): void {
  for (let length = path.length; length > 0; length--) {
    const field = document.getElementById(fieldId(path.slice(0, length)));
    if (!field) continue;
    for (let part = field.closest('details'); part; part = part.parentElement?.closest('details') ?? null)
      part.open = true;
    return field.focus();
  }
}
