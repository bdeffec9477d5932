/** What a key does while the focus is among the choices. */
export type Deed =
  | { kind: 'move'; to: number }
  | { kind: 'select'; choice: number }
  | { kind: 'say' }
  /** The key is taken, and nothing comes of it. */
  | { kind: 'nothing' }
  /** The key is not ours. */
  | null;

const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Arrows only move: a radio button that is selected in passing would look like a change of mind. Numbers
 * select. Enter only says what is selected: whoever brings line after line with Enter must not say what they
 * have not read.
 *
 * @param focused position of the choice that has the focus
 * @param selected position of the selected choice, or -1
 */
export function deedFor(key: string, focused: number, selected: number, count: number): Deed {
  const step = steps[key];
  if (step !== undefined) return { kind: 'move', to: (focused + step + count) % count };
  if (key === 'Enter') return focused === selected ? { kind: 'say' } : { kind: 'nothing' };
  const number = /^[1-9]$/.test(key) ? Number(key) : 0;
  return number > 0 && number <= count ? { kind: 'select', choice: number - 1 } : null;
}
