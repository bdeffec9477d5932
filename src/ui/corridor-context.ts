import { createContext } from 'svelte';
import type { Corridor } from '../app/corridor.ts';

/** What every screen does its deeds with; `App` sets it. */
export const [getCorridor, setCorridor] = createContext<Corridor>();
