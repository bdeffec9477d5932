import { mount, unmount } from 'svelte';
import type { Corridor } from './app/corridor.ts';
import { Keeper, noMarking } from './app/keeper.ts';
import type { Library, ScenarioSummary } from './core/ports.ts';
import type { Scenario } from './core/scenario/scenario.ts';
import { Database } from './storage/database.ts';
import { DexieDeviceStore } from './storage/device-store.ts';
import { DexieEncounterStore } from './storage/encounter-store.ts';
import { MemoryEncounterStore } from './storage/memory-store.ts';
import { webDigest as digest, webRandom as random } from './storage/web-crypto.ts';
import { WebLocks } from './storage/web-locks.ts';
import App from './ui/App.svelte';

const summaries = import.meta.glob<ScenarioSummary>('/scenarios/*.yaml', {
  query: '?summary',
  import: 'default',
  eager: true,
});
const scenarios = import.meta.glob<Scenario>('/scenarios/*.yaml', { query: '?scenario', import: 'default' });

const library: Library = {
  summaries: Object.values(summaries),
  open: async (id) => (await scenarios[`/scenarios/${id}.yaml`]?.()) ?? null,
};
const locks = new WebLocks(navigator.locks);
const outside = { clock: { nowMs: () => Date.now() }, random, digest, library, locks };

const database = new Database();
const marking = import('./storage/mark-cache.ts').then(async ({ CacheMarkStore }) => {
  const { Marker } = await import('./app/marker.ts');
  return new Marker(new CacheMarkStore(globalThis.caches), digest);
});
const disk = new DexieEncounterStore(database);
const device = new DexieDeviceStore(database, random);
const corridor: Corridor = {
  ...outside,
  keeper: new Keeper(disk, new MemoryEncounterStore(), device, marking, random),
  sitting: { kind: 'device', change: share },
};

async function share(): Promise<void> {
  const { openShared } = await import('./storage/shared-computer.ts');
  const { disk, device } = await openShared(random, locks);
  const keeper = new Keeper(disk, new MemoryEncounterStore(), device, Promise.resolve(noMarking), random);
  await show({ ...outside, keeper, sitting: { kind: 'shared', change: () => show(corridor) } });
}

let shown: object | null = null;
async function show(corridor: Corridor): Promise<void> {
  if (shown) await unmount(shown);
  const target = document.getElementById('app');
  shown = target && mount(App, { target, props: { corridor } });
}

if (import.meta.env.DEV) await (await import('./ui/writing/writing.ts')).startWriting(corridor);
await show(corridor);
void corridor.keeper.lookForLosses();
void import('./storage/shared-computer.ts').then(({ removeLeftovers }) => removeLeftovers(locks));
