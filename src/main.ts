import type { Corridor } from './app/corridor.ts';
import { Keeper, noMarking } from './app/keeper.ts';
import { Changing } from './app/live.ts';
import type { OfflineStatus } from './core/ports.ts';
import { Database } from './storage/database.ts';
import { DexieDeviceStore } from './storage/device-store.ts';
import { DexieEncounterStore } from './storage/encounter-store.ts';
import { libraryBeside } from './storage/library-beside.ts';
import { MemoryEncounterStore } from './storage/memory-store.ts';
import App from './ui/App.svelte';
import { outside, show } from './wiring.ts';

const { random, digest, locks } = outside;
const offline = new Changing<OfflineStatus>('preparing');

const database = new Database();
const marking = import('./storage/mark-cache.ts').then(async ({ CacheMarkStore }) => {
  const { Marker } = await import('./app/marker.ts');
  return new Marker(new CacheMarkStore(globalThis.caches), digest);
});
const disk = new DexieEncounterStore(database);
const device = new DexieDeviceStore(database, random);
const corridor: Corridor = {
  ...outside,
  library: import.meta.env.DEV ? (await import('./storage/library-within.ts')).libraryWithin : libraryBeside,
  offline,
  keeper: new Keeper(disk, new MemoryEncounterStore(), device, marking, random),
  sitting: { kind: 'device', change: share },
  studies: async () => (await import('./storage/study-beside.ts')).studyTools,
  pools: async () => ({
    open: (await import('./workers/pool-worker.ts')).openPool,
    store: new (await import('./storage/pool-store.ts')).DexiePoolStore(),
  }),
  sit: (corridor) => show(App, { corridor }),
  copies: async () => ({
    store: new (await import('./storage/copy-store.ts')).DexieCopyStore(database, device),
    sealing: (await import('./workers/age-sealing.ts')).ageSealing,
  }),
};

async function share(): Promise<void> {
  const { openShared } = await import('./storage/shared-computer.ts');
  const { disk, device, end } = await openShared(random, locks);
  const keeper = new Keeper(disk, new MemoryEncounterStore(), device, Promise.resolve(noMarking), random);
  const change = () => end().then(() => show(App, { corridor }));
  const sitting: Corridor['sitting'] = { kind: 'shared', change };
  await show(App, { corridor: { ...corridor, keeper, copies: null, sitting } });
}

if (import.meta.env.DEV) await (await import('./ui/writing/writing.ts')).startWriting(corridor);
await show(App, { corridor });
void corridor.keeper.lookForLosses();
void import('./storage/shared-computer.ts').then(({ removeLeftovers }) => removeLeftovers(locks));
// What is loaded later takes parts of this file, so this file must not wait for it.
if (import.meta.env.PROD) {
  const preparing = import('./workers/offline.ts').then(({ prepareOffline }) => prepareOffline());
  void preparing.then((status) => offline.set(status));
}
