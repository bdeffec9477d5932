import type { Component } from 'svelte';
import { mount, unmount } from 'svelte';
import { webDigest as digest, webRandom as random } from './storage/web-crypto.ts';
import { WebLocks } from './storage/web-locks.ts';

/** What the page and the one file take from outside in the same way. */
export const outside = {
  clock: { nowMs: () => Date.now() },
  random,
  digest,
  locks: new WebLocks(navigator.locks),
  returns: async () => (await import('./workers/return-worker.ts')).returnTools,
};

let shown: object | null = null;

/** Shows a screen in place of the one before. */
export async function show<Props extends Record<string, unknown>>(
  screen: Component<Props>,
  props: Props,
): Promise<void> {
  if (shown) await unmount(shown);
  const target = document.getElementById('app');
  target?.replaceChildren();
  shown = target && mount(screen, { target, props });
}
