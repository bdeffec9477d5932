import { mount, unmount } from 'svelte';
import type { Corridor } from './app/corridor.ts';
import { Keeper, noMarking } from './app/keeper.ts';
import { Changing } from './app/live.ts';
import type { OfflineStatus } from './core/ports.ts';
import { Database } from './storage/database.ts';
import { DexieDeviceStore } from './storage/device-store.ts';
import { DexieEncounterStore } from './storage/encounter-store.ts';
import { builtIn as library } from './storage/library.ts';
import { MemoryEncounterStore } from './storage/memory-store.ts';
import { webDigest as digest, webRandom as random } from './storage/web-crypto.ts';
import { WebLocks } from './storage/web-locks.ts';
import App from './ui/App.svelte';

const locks = new WebLocks(navigator.locks);
const offline = new Changing<OfflineStatus>('preparing');
const returns = async () => (await import('./workers/return-worker.ts')).returnTools;
const outside = { clock: { nowMs: () => Date.now() }, random, digest, library, locks, offline, returns };

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
  copies: async () => ({
    store: new (await import('./storage/copy-store.ts')).DexieCopyStore(database, device),
    sealing: (await import('./workers/age-sealing.ts')).ageSealing,
  }),
};

async function share(): Promise<void> {
  const { openShared } = await import('./storage/shared-computer.ts');
  const { disk, device } = await openShared(random, locks);
  const keeper = new Keeper(disk, new MemoryEncounterStore(), device, Promise.resolve(noMarking), random);
  await show({ ...outside, keeper, copies: null, sitting: { kind: 'shared', change: () => show(corridor) } });
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
// What is loaded later takes parts of this file, so this file must not wait for it.
if (import.meta.env.PROD) {
  const preparing = import('./workers/offline.ts').then(({ prepareOffline }) => prepareOffline());
  void preparing.then((status) => offline.set(status));
}
