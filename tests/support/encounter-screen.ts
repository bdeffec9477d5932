import { screen } from '@testing-library/svelte';
import { vi } from 'vitest';
import { openEncounter } from '../../src/app/run-encounter.ts';
import type { RunningEncounter } from '../../src/app/run-encounter.ts';
import type { Corridor } from '../../src/app/corridor.ts';
import Encounter from '../../src/ui/practise/Encounter.svelte';
import { playingOf } from '../../src/ui/practise/playing-of.ts';
import { HandDisk } from './hand-disk.ts';
import type { Play } from './play.ts';
import { corridorWith } from './ports.ts';
import { keep, show } from './screens.ts';

/** Lets time pass on vitest's own clock, and all that was waiting for nothing else come to an end. */
export const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

export const log = () => screen.getByRole('log', { name: 'What has been said' });
export const said = () =>
  [...log().children].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
export const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
export const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
export const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });

/** One tab's hold on an encounter. */
export async function tab(corridor: Corridor, id: string): Promise<RunningEncounter> {
  const opened = await openEncounter(corridor, id);
  if (opened.kind !== 'run') throw new Error(`the encounter is ${opened.kind}`);
  return opened.encounter;
}

/** Shows an encounter where a run stands, and gives a person who plays it. Needs vitest's clock. */
export async function open({ run }: Play) {
  const disk = new HandDisk();
  const corridor = corridorWith([run.header.scenario], disk);
  await keep(corridor, run);
  const encounter = await tab(corridor, run.header.id);
  const { person } = show(corridor, Encounter, { playing: await playingOf(corridor, encounter) });
  await pass();
  const press = async (name: string) => {
    await person.click(button(name));
    await pass();
  };
  const select = async (choice: string) => {
    await person.click(radio(choice));
    await pass();
  };
  const type = async (keys: string) => {
    await person.keyboard(keys);
    await pass();
  };
  return { id: run.header.id, corridor, disk, encounter, press, select, type };
}
