import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { gzipSync } from 'node:zlib';
import type { CopyFault } from '../../../src/app/copies.ts';
import { goodCopy } from './good-copy.ts';
import type { Hostile } from './hostile.ts';
import { latin1, tenMillion, utf8 } from './hostile.ts';

const passphrase = 'teapot lantern gravel swan';

/** Sealed with as little work as there is, so that what is in it is reached at once. */
async function sealed(content: string | Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(1);
  return encrypter.encrypt(content);
}

async function sealedForSomebody(): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(await generateIdentity()));
  return encrypter.encrypt(goodCopy);
}

/** A sealed copy whose head says something else. */
async function withHead(change: (head: string) => string): Promise<Uint8Array> {
  return latin1(change(Buffer.from(await sealed(goodCopy)).toString('latin1')));
}

const row = (
  answer: CopyFault,
  what: string,
  make: () => Promise<Uint8Array>,
  words = passphrase,
): Hostile<CopyFault> => ({ what, answer, make, passphrase: words });

const working = (work: string) =>
  row('not-a-backup', `work of two to the power of ${work}`, () =>
    withHead((head) => head.replace(/(-> scrypt \S+) 1\n/, `$1 ${work}\n`)),
  );
const stanza = `-> scrypt ${'A'.repeat(22)} 1\n${'A'.repeat(43)}\n`;

/** Copies that open with a passphrase. */
export const sealedCopies: readonly Hostile<CopyFault>[] = [
  row('needs-passphrase', 'no passphrase', () => sealed(goodCopy), ''),
  row('wrong-passphrase', 'another passphrase', () => sealed(goodCopy), 'another passphrase'),
  ...['0', '19', '20', '22', '40', '63', '999', '1e3', '-1'].map(working),
  row('not-a-backup', '10,000 passphrases', () =>
    withHead((head) => head.replace('\n', `\n${stanza.repeat(1e4)}`)),
  ),
  row('not-a-backup', 'a head of 10 MB', () =>
    withHead((head) => head.replace('\n', `\n-> ${'x'.repeat(tenMillion)}\n`)),
  ),
  row('not-a-backup', 'a head that never ends', () =>
    withHead((head) => head.slice(0, 22) + stanza.repeat(1e4)),
  ),
  row('not-a-backup', 'a newer kind of sealing', () => withHead((head) => head.replace('/v1', '/v2'))),
  row('not-a-backup', 'sealed for somebody', sealedForSomebody),
  ...[21, 60, 149].map((bytes) =>
    row('cut', `cut after ${bytes} bytes`, async () => (await sealed(goodCopy)).subarray(0, bytes)),
  ),
  ...[0.3, 0.6, 0.9].map((part) =>
    row('cut', `cut at ${part * 100} percent`, async () => {
      const file = await sealed(goodCopy);
      return file.subarray(0, Math.floor(file.length * part));
    }),
  ),
  row('cut', 'one bit changed', async () =>
    (await sealed(goodCopy)).map((byte, at, all) => (at === all.length - 9 ? byte ^ 1 : byte)),
  ),
  row('not-a-backup', 'sealed twice', async () => sealed(await sealed(goodCopy))),
  row('not-a-backup', '10 MB of brackets within', () => sealed('['.repeat(tenMillion))),
  row('not-a-backup', 'a packed file within', () => sealed(gzipSync(new Uint8Array(tenMillion)))),
  row('altered', 'a changed copy within', () => sealed(utf8(goodCopy.replace('"ask"', '"wave"')))),
];
