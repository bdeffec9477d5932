import type { Corridor } from './corridor.ts';

/** Ends a sitting at a shared computer. What the browser does not let go of now is deleted at the next start. */
export async function finishSitting({ keeper, sitting }: Corridor): Promise<void> {
  await keeper.eraseEverything().catch(() => undefined);
  await sitting.change();
}
