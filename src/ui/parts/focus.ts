import { tick } from 'svelte';

/** Takes the focus if what had it is gone, so that a keyboard is never left standing nowhere. */
export function takeLostFocus(element: HTMLElement): void {
  void tick().then(() => {
    const { activeElement, body } = document;
    if (activeElement === body || activeElement === null) element.focus({ preventScroll: true });
  });
}
