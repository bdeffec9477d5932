import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { answer } from '../../src/workers/answer.ts';
import { zippedInPieces } from '../../src/workers/pack-pieces.ts';

const files = [
  { name: 'data/b.csv', text: 'größe\r\n1\r\n'.repeat(500) },
  { name: 'data/a.csv', text: '' },
  { name: 'codebook.csv', text: 'a' },
];

async function packed(recipients: readonly string[] = [], some = files): Promise<Uint8Array> {
  const answered = await answer({ ask: 'pack', files: some, recipients });
  if (answered.answer !== 'packed') throw new Error(answered.answer);
  return answered.file;
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test('a zip holds the files in their order, as UTF-8, and smaller', async () => {
  const zip = await packed();
  expect(Object.entries(unzipSync(zip)).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }))).toEqual(
    files,
  );
  expect(zip.length).toBeLessThan(1000);
});

test('a zip tells neither when nor where in the world it was made', async () => {
  const zips: Uint8Array[] = [];
  for (const zone of ['UTC', 'Pacific/Auckland', 'America/New_York', 'Asia/Kathmandu']) {
    vi.stubEnv('TZ', zone);
    vi.setSystemTime(Date.UTC(2026, zips.length, 25, 22, 37));
    zips.push(await packed());
  }
  for (const zip of zips) expect(zip).toEqual(zips[0]);
  // The first entry's time and date: noon of 1 January 1980, the first day that a zip can name.
  expect([...(zips[0] ?? []).slice(10, 14)]).toEqual([0x00, 0x60, 0x21, 0x00]);
});

test('a zip made piece by piece holds the same, and tells no more', async () => {
  const pieced = files.map(({ name, text }) => ({ name, pieces: () => text.match(/[^]{1,700}/g) ?? [] }));
  const zips: Uint8Array[] = [];
  for (const zone of ['UTC', 'Pacific/Auckland']) {
    vi.stubEnv('TZ', zone);
    zips.push(await zippedInPieces([...pieced, { name: 'whole.txt', text: 'in one' }]));
  }
  const found = Object.entries(unzipSync(zips[0] ?? new Uint8Array()));
  expect(found.map(([name, bytes]) => ({ name, text: strFromU8(bytes) }))).toEqual([
    ...files,
    { name: 'whole.txt', text: 'in one' },
  ]);
  expect(zips[1]).toEqual(zips[0]);
  expect([...(zips[0] ?? []).slice(10, 14)]).toEqual([0x00, 0x60, 0x21, 0x00]);
  expect(zips[0]?.length).toBeLessThan(1500);
});

test('what is sealed opens with each of its keys in any age program, and with no other', async () => {
  const identities = await Promise.all([1, 2, 3].map(() => generateX25519Identity()));
  const recipients = await Promise.all(
    identities.slice(0, 2).map((identity) => identityToRecipient(identity)),
  );
  const sealed = await packed(recipients);
  const open = (identity = '') => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    return decrypter.decrypt(sealed);
  };
  expect(await open(identities[0])).toEqual(await packed());
  expect(await open(identities[1])).toEqual(await packed());
  await expect(open(identities[2])).rejects.toThrow('no identity matched');
});

test('nothing is packed where one of the recipients is no key', async () => {
  const good = await identityToRecipient(await generateX25519Identity());
  for (const bad of ['', 'age1nothing', good.slice(0, -1)]) {
    const answered = await answer({ ask: 'pack', files, recipients: [good, bad] });
    expect(answered).toEqual({ answer: 'refused', why: 'not-a-key' });
  }
});
