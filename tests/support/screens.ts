import { render } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import type { Corridor } from '../../src/app/corridor.ts';
import type { Run } from '../../src/core/encounter/run.ts';
import './dialog-forms-in-jsdom.ts';
import Host from './Host.svelte';

// jsdom lays nothing out, so nothing can be brought into view.
Element.prototype.scrollIntoView = () => {};

/** Shows a part of the screen as it stands within Corridor, and gives the person who uses it. */
export function show<Props extends object>(
  corridor: Corridor,
  part: Component<Props>,
  given: NoInfer<Props>,
) {
  const host = Host as unknown as Component<{ corridor: Corridor; part: Component<Props>; given: Props }>;
  const { container, unmount } = render(host, { corridor, part, given });
  // No pause between two keys: tests with a clock of their own would wait for it for ever.
  return { container, unmount, person: userEvent.setup({ delay: null }) };
}

/** Puts runs where Corridor keeps its encounters. */
export async function keep({ keeper }: Corridor, ...runs: readonly Run[]): Promise<void> {
  for (const { header, log } of runs) await keeper.begin(header, log);
}
