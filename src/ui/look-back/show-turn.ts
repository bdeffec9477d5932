/** The id of a turn on the page. */
export const turnId = (decision: number): string => `turn-${decision}`;

/** Brings a turn into view, and the keyboard to it. */
export function showTurn(decision: number): void {
  const turn = document.getElementById(turnId(decision));
  turn?.scrollIntoView({ block: 'start' });
  turn?.focus({ preventScroll: true });
}
