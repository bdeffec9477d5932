import type { StudyTools } from '../core/ports.ts';
import { MemoryDeviceStore } from './memory-device-store.ts';
import { MemoryEncounterStore } from './memory-store.ts';
import { webRandom } from './web-crypto.ts';

export const forNow: StudyTools['forNow'] = () => ({
  disk: new MemoryEncounterStore(),
  device: new MemoryDeviceStore(webRandom),
});
