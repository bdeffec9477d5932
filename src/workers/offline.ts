import { encounterLock } from '../core/encounter/lock-name.ts';
import type { OfflineStatus } from '../core/ports.ts';
import { trustedServiceWorker } from './trusted.ts';

/**
 * Has the service worker keep Corridor's own files on the device, and resolves when it can be opened without a
 * network. Where the browser or the address does not allow it, Corridor goes on without.
 */
export async function prepareOffline(): Promise<OfflineStatus> {
  try {
    const registration = await navigator.serviceWorker.register(trustedServiceWorker());
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => void takeOver(registration));
    });
    void takeOver(registration);
    await navigator.serviceWorker.ready;
    return 'ready';
  } catch {
    return 'impossible';
  }
}

/** No page is ever reloaded for it: the new version is what the next start opens. */
async function takeOver({ waiting }: ServiceWorkerRegistration): Promise<void> {
  if (waiting && (await noEncounterIsOpen())) waiting.postMessage('take-over');
}

/** In any tab of this browser. Without locks nobody can tell, so the new version waits until all tabs are closed. */
async function noEncounterIsOpen(): Promise<boolean> {
  if (!('locks' in navigator)) return false;
  const { held = [], pending = [] } = await navigator.locks.query();
  return ![...held, ...pending].some(({ name = '' }) => name.startsWith(encounterLock('')));
}
