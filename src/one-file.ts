import type { Corridor } from './app/corridor.ts';
import { Keeper, noMarking } from './app/keeper.ts';
import { Changing } from './app/live.ts';
import { Marker } from './app/marker.ts';
import { filePlace, OneFile } from './app/one-file.ts';
import type { OfflineStatus } from './core/ports.ts';
import type { OpenVault } from './core/vault.ts';
import { Database } from './storage/database.ts';
import { FileVault } from './storage/file-vault.ts';
import { libraryWithin as library } from './storage/library-within.ts';
import { MemoryDeviceStore } from './storage/memory-device-store.ts';
import { MemoryEncounterStore } from './storage/memory-store.ts';
import { studyToolsOf } from './storage/study-within.ts';
import { to } from './ui/addresses.ts';
import App from './ui/App.svelte';
import { pathOf } from './ui/one-file/path-of.ts';
import StartFrame from './ui/one-file/StartFrame.svelte';
import { goInstead, where } from './ui/where.svelte.ts';
import { outside, show } from './wiring.ts';
import { ageSealing } from './workers/age-sealing.ts';

const { random, digest } = outside;
const offline = new Changing<OfflineStatus>('ready');
const path = pathOf(new URL(document.baseURI));
const vault = new FileVault(new Database('corridor-file'), globalThis.caches, random, () => void start());
/** Put there by whoever runs a study, when the file was made. */
const studyInFile = document.getElementById('corridor-study')?.textContent.trim() ?? '';
const studies = () => Promise.resolve(studyToolsOf(studyInFile));
const oneFile = new OneFile(vault, begin);

async function begin(opened: OpenVault | null): Promise<void> {
  const corridor = opened ? await sealed(opened) : forThisPage();
  await show(App, { corridor });
  // Without keeping, what the address leads to was never in this sitting.
  const isHome = where.path === '/' || opened === null;
  if (isHome) goInstead(studyInFile === '' ? to.home : to.study);
  void corridor.keeper.lookForLosses();
}

async function sealed({ disk, device, marks, copies }: OpenVault): Promise<Corridor> {
  const marking = Promise.resolve(new Marker(marks, digest));
  const keeper = new Keeper(disk, new MemoryEncounterStore(), device, marking, random);
  const sitting: Corridor['sitting'] = {
    kind: 'sealed',
    change: start,
    file: await filePlace(keeper, path),
  };
  const tools = { store: copies, sealing: ageSealing };
  return {
    ...outside,
    library,
    offline,
    keeper,
    sitting,
    studies,
    sit: null,
    pools: null,
    copies: async () => tools,
  };
}

function forThisPage(): Corridor {
  const memory = () => new MemoryEncounterStore();
  const device = new MemoryDeviceStore(random);
  const keeper = new Keeper(memory(), memory(), device, Promise.resolve(noMarking), random);
  const sitting: Corridor['sitting'] = { kind: 'page', change: start, file: { path, before: null } };
  return { ...outside, library, offline, keeper, studies, sit: null, pools: null, copies: null, sitting };
}

/** Asks how to keep things. Until that is answered, nothing is kept. */
async function start(): Promise<void> {
  await show(StartFrame, { corridor: forThisPage(), oneFile, path });
}

await start();
