import { expect, test, vi } from 'vitest';
import { goInstead, goTo, where } from '../../src/ui/where.svelte.ts';

const arrivesAt = (path: string) => vi.waitFor(() => expect(where.path).toBe(path));

test('going somewhere leaves a way back, and going instead leaves none', async () => {
  goTo('#/one');
  await arrivesAt('/one');
  goTo('#/two');
  await arrivesAt('/two');
  goInstead('#/three');
  await arrivesAt('/three');
  history.back();
  await arrivesAt('/one');
});
