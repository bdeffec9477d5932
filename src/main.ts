import { mount } from 'svelte';
import { Keeper } from './app/keeper.ts';
import type { Library, ScenarioSummary } from './core/ports.ts';
import type { Scenario } from './core/scenario/scenario.ts';
import { Database } from './storage/database.ts';
import { DexieDeviceStore } from './storage/device-store.ts';
import { DexieEncounterStore } from './storage/encounter-store.ts';
import { MemoryEncounterStore } from './storage/memory-store.ts';
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

const random = { bytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)) };

const utf8 = new TextEncoder();
const digest = {
  async sha256(text: string) {
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8.encode(text)));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
  async hmac(secret: Uint8Array, text: string) {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    const key = await crypto.subtle.importKey('raw', new Uint8Array(secret), algorithm, false, ['sign']);
    return new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8.encode(text)));
  },
};

const database = new Database();
const keeper = new Keeper(
  new DexieEncounterStore(database),
  new MemoryEncounterStore(),
  new DexieDeviceStore(database, random),
  import('./storage/mark-cache.ts').then(async ({ CacheMarkStore }) => {
    const { Marker } = await import('./app/marker.ts');
    return new Marker(new CacheMarkStore(globalThis.caches), digest);
  }),
  random,
);
const locks = new WebLocks(navigator.locks);
const corridor = { clock: { nowMs: () => Date.now() }, random, digest, library, locks, keeper };

if (import.meta.env.DEV) await (await import('./ui/writing/writing.ts')).startWriting(corridor);

const target = document.getElementById('app');
if (target) mount(App, { target, props: { corridor } });
void keeper.lookForLosses();
