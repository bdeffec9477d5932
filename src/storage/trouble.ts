import type { StoreTrouble } from '../core/ports.ts';
import { StoreError } from '../core/ports.ts';

/** How long a write, whatever is tried for it, may go unanswered before the screen says so. */
const patienceMs = 3000;

/**
 * Waits for the disk, but not for ever: on a full disk a write may never settle.
 * @throws StoreError for whatever went wrong.
 */
export async function answered<Value>(work: PromiseLike<Value>, withinMs = patienceMs): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stalled = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreError('stalled')), withinMs);
  });
  try {
    return await Promise.race([work, stalled]);
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError(troubleOf(error), { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** A full disk comes as `AbortError` around the real reason, a taken place as `BulkError` around it. */
function troubleOf(error: unknown): StoreTrouble {
  const names = [...namesOf(error)];
  if (names.includes('QuotaExceededError')) return 'full';
  return names.includes('ConstraintError') ? 'taken' : 'unavailable';
}

/** How browsers say that the connection to the database is gone; iOS does so at any time ("Connection … lost"). */
const lost = ['UnknownError', 'InvalidStateError', 'DatabaseClosedError'];

/** Whether asking again on a new connection may help. */
export const isLost = (error: unknown): boolean =>
  troubleOf(error) === 'unavailable' && [...namesOf(error)].some((name) => lost.includes(name));

function* namesOf(error: unknown): Generator<string> {
  if (typeof error !== 'object' || error === null) return;
  if ('name' in error) yield String(error.name);
  if ('inner' in error) yield* namesOf(error.inner);
  if ('failures' in error && Array.isArray(error.failures))
    for (const inner of error.failures) yield* namesOf(inner);
}
