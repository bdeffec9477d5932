import { createSubscriber } from 'svelte/reactivity';
import type { Live } from '../app/live.ts';

/** The one bridge from values that change by themselves to runes: read `current` and be run again. */
export function reactive<Value>(live: Live<Value>): { readonly current: Value } {
  const subscribe = createSubscriber((update) => live.subscribe(update));
  return {
    get current() {
      subscribe();
      return live.current;
    },
  };
}
