import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Database } from '../../src/storage/database.ts';
import { DexieEncounterStore } from '../../src/storage/encounter-store.ts';
import { hasPassphrase, openWithPassphrase, setPassphrase } from '../../src/storage/passphrase.ts';
import { Seal } from '../../src/storage/seal.ts';
import { SealedDeviceStore } from '../../src/storage/sealed-device-store.ts';
import { SealedEncounterStore } from '../../src/storage/sealed-encounter-store.ts';
import { Play } from '../support/play.ts';
import { countingRandom } from '../support/ports.ts';
import { talk } from '../support/toys.ts';

const secret = (byte: number) => new Uint8Array(32).fill(byte);
const { run } = new Play(talk).choose('ask', 'listen', 'plan');

let database: Database;
beforeEach(() => {
  database = new Database();
});
afterEach(() => database.delete());

/** All that lies in the database, as text in which plain words would be found. */
async function onDisk(): Promise<string> {
  const tables = await Promise.all(database.tables.map((table) => table.toArray()));
  return JSON.stringify(tables, (_, value: unknown) =>
    value instanceof Uint8Array || value instanceof ArrayBuffer
      ? new TextDecoder('latin1').decode(value)
      : value,
  );
}

describe('what is sealed', () => {
  test('opens with its own seal, at its own place, unaltered', async () => {
    const seal = await Seal.under(secret(1));
    const closed = await seal.close('here', { said: 'Coffee?' });
    expect(await seal.open('here', closed)).toEqual({ said: 'Coffee?' });
    expect(await seal.open('there', closed)).toBeNull();
    expect(await (await Seal.under(secret(2))).open('here', closed)).toBeNull();
    for (const at of [0, 12, closed.length - 1]) {
      const altered = closed.map((byte, i) => (i === at ? byte ^ 1 : byte));
      expect(await seal.open('here', altered)).toBeNull();
    }
    expect(await seal.open('here', closed.subarray(0, 5))).toBeNull();
    expect(await seal.open('here', 'not sealed')).toBeNull();
  });

  test('does not open any more once the keys are thrown away', async () => {
    const seal = await Seal.under(secret(1));
    const closed = await seal.close('here', 'x');
    const name = await seal.name('talk');
    await seal.renew(secret(2));
    expect(await seal.open('here', closed)).toBeNull();
    expect(await seal.name('talk')).not.toBe(name);
    expect(await seal.open('here', await seal.close('here', 'y'))).toBe('y');
  });

  test('is never the same twice, and its secret is overwritten', async () => {
    const bytes = secret(1);
    const seal = await Seal.under(bytes);
    expect([...bytes]).toEqual([...secret(0)]);
    expect(await seal.close('here', 'x')).not.toEqual(await seal.close('here', 'x'));
  });

  test('shows nothing of the encounter, its scenario or the settings on the disk', async () => {
    const seal = await Seal.under(secret(1));
    const store = new SealedEncounterStore(new DexieEncounterStore(database), seal);
    const device = new SealedDeviceStore(database, seal, countingRandom());
    await store.begin(run.header, run.log);
    await device.keepSetting('played-talk', '3 looked-back');
    const disk = await onDisk();
    expect(disk).toContain(run.header.id);
    for (const plain of [talk.title, 'chosen', 'listen', 'played', 'looked-back']) {
      expect(disk).not.toContain(plain);
    }
    expect(await device.setting('played-talk')).toBe('3 looked-back');
  });

  test('an event that was put in another’s place is not read', async () => {
    const seal = await Seal.under(secret(1));
    const store = new SealedEncounterStore(new DexieEncounterStore(database), seal);
    await store.begin(run.header, run.log);
    const [first, second] = await database.events.toArray();
    await database.events.put({ ...second, n: 0, encounter: run.header.id, id: first?.id ?? '' });
    expect((await store.one(run.header.id))?.events[0]).toBeNull();
  });

  test('cannot be read after erasing, even where the database stays, and what comes next is kept', async () => {
    const seal = await Seal.under(secret(1));
    const device = new SealedDeviceStore(database, seal, countingRandom());
    const store = new SealedEncounterStore(new DexieEncounterStore(database), seal);
    await store.begin(run.header, run.log);
    const deleting = vi.spyOn(database, 'delete').mockRejectedValueOnce(new Error('blocked'));
    await expect(device.eraseEverything()).rejects.toThrow('unavailable');
    expect(await store.one(run.header.id)).toMatchObject({ header: null });
    deleting.mockRestore();
    await device.eraseEverything();
    await store.begin(run.header, run.log);
    expect(await store.one(run.header.id)).toMatchObject({ header: run.header });
  });

  test('the device’s secret stays the same', async () => {
    const seal = await Seal.under(secret(1));
    const device = () => new SealedDeviceStore(database, seal, countingRandom());
    const made = await device().secret();
    expect(made).toHaveLength(32);
    expect(await device().secret()).toEqual(made);
  });
});

describe('a passphrase', () => {
  test('opens what was sealed under it, however its accents were typed, and no other does', async () => {
    expect(await hasPassphrase(database)).toBe(false);
    const closed = await (await setPassphrase(database, 'caf\u00e9 on the corner')).close('here', 'x');
    expect(await hasPassphrase(database)).toBe(true);
    const again = await openWithPassphrase(database, 'cafe\u0301 on the corner');
    expect(await again?.open('here', closed)).toBe('x');
    expect(await openWithPassphrase(database, 'caf\u00e9 on the corne')).toBeNull();
  });

  test('is not looked for in a row that is not a vault, nor for minutes', async () => {
    const vault = {
      salt: secret(1),
      iterations: 1e12,
      nonce: new Uint8Array(12),
      sealed: new ArrayBuffer(48),
    };
    for (const value of ['x', null, vault]) {
      await database.meta.put({ key: 'vault', value });
      expect(await openWithPassphrase(database, 'anything')).toBeNull();
    }
  });
});
