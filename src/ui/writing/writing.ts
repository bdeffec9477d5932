import { mount } from 'svelte';
import { replayChoices } from '../../app/replay-choices.ts';
import type { Corridor } from '../../app/corridor.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { to } from '../addresses.ts';
import { goInstead } from '../where.svelte.ts';
import Problems from './Problems.svelte';
import { turnRound } from './pseudo.ts';

const found = import.meta.glob<Problem[]>('/scenarios/*.yaml', {
  query: '?problems',
  import: 'default',
  eager: true,
});

const playing = /^#\/encounter\/([^/]+)(\/look-back)?$/;

/**
 * For those who write scenarios, each time the page is loaded because they saved one: says what is wrong with it, and
 * goes on where the page was on the scenario as it is now. Never part of a build.
 */
export async function startWriting(corridor: Corridor): Promise<void> {
  turnRound();
  const problems = Object.values(found).flat();
  const [first] = document.body.children;
  if (problems.length > 0 && first)
    mount(Problems, { target: document.body, anchor: first, props: { problems } });
  // One that was never without error has no summary.
  const summaries = corridor.library.summaries as readonly (
    Corridor['library']['summaries'][number] | null
  )[];
  corridor.library.summaries = summaries.filter((summary) => summary !== null);
  const [, id, lookBack] = playing.exec(location.hash) ?? [];
  const run = id === undefined ? null : await replayChoices(corridor, id);
  if (run)
    await goTo(run.status === 'ended' && lookBack ? to.lookBack(run.header.id) : to.encounter(run.header.id));
}

/** Resolves when the page knows that it is there. */
function goTo(address: string): Promise<unknown> {
  const there = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  goInstead(address);
  return there;
}
