import { describe, expect, test } from 'vitest';
import { upTo } from '../../../../src/core/study/conditions/draw.ts';
import { nextOnDevice } from '../../../../src/core/study/conditions/one-device.ts';
import { digest } from '../../../support/ports.ts';
import { counted } from './seeded.ts';

const design = {
  arms: ['now', 'later'].map((condition) => ({ condition, share: 1 })),
  sizes: [4, 6],
  rows: 4,
};
const secret = (byte: number) => new Uint8Array(32).fill(byte);

const listOf = (study: string, stratum: string, device: number) =>
  Promise.all(
    upTo(24).map((before) => nextOnDevice(design, { study, stratum, before }, secret(device), digest)),
  );

describe('the participants of one device', () => {
  test('are balanced within their stratum at any time', async () => {
    for (const stratum of ['north', 'south']) {
      const given = await listOf('rehearsal', stratum, 1);
      for (const end of upTo(25)) {
        const now = given.slice(0, end).filter(({ condition }) => condition === 'now').length;
        expect(Math.abs(now - (end - now))).toBeLessThanOrEqual(3);
      }
      expect(given.every((one) => one.stratum === stratum)).toBe(true);
      expect(counted(given.map(({ row }) => row)).size).toBe(4);
    }
  });

  test("get what follows from the device's secret, another in each stratum, study and device", async () => {
    const first = await listOf('rehearsal', 'north', 1);
    expect(await listOf('rehearsal', 'north', 1)).toEqual(first);
    const order = (given: typeof first) => given.map(({ condition, row }) => condition + row).join();
    const others = await Promise.all([
      listOf('rehearsal', 'south', 1),
      listOf('rehearsing', 'north', 1),
      listOf('rehearsal', 'north', 2),
    ]);
    expect(new Set([first, ...others].map(order)).size).toBe(4);
  });
});
