import { Decrypter, Encrypter } from 'age-encryption';
import { expect, test } from 'vitest';
import { seal } from '../../src/workers/age.ts';
import { answer } from '../../src/workers/answer.ts';

const text = 'Coffee at the break? \u{1f33f}';
const passphrase = 'teapot lantern gravel swan';

/** A file as any age program makes it, with little work so that the test is quick. */
async function sealedElsewhere(work = 10): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(work);
  return encrypter.encrypt(text);
}

test('what is sealed opens in any age program', async () => {
  const sealed = await seal(text, passphrase, 10);
  if (sealed.answer !== 'sealed') throw new Error(sealed.answer);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  expect(await decrypter.decrypt(sealed.file, 'text')).toBe(text);
});

test('what another age program sealed is opened', async () => {
  const file = await sealedElsewhere();
  expect(await answer({ ask: 'unseal', file, passphrase })).toEqual({ answer: 'unsealed', text });
});

test('another passphrase is told from a file that is no longer one', async () => {
  const file = await sealedElsewhere();
  const why = async (some: Uint8Array, words: string) => {
    const answered = await answer({ ask: 'unseal', file: some, passphrase: words });
    return answered.answer === 'refused' ? answered.why : answered.answer;
  };
  expect(await why(file, 'another')).toBe('wrong-passphrase');
  expect(await why(file.subarray(0, -1), passphrase)).toBe('not-sealed');
  expect(await why(file.subarray(0, 40), passphrase)).toBe('not-sealed');
  expect(await why(new TextEncoder().encode('Dear diary'), passphrase)).toBe('not-sealed');
  expect(
    await why(
      file.map((byte, i) => (i === file.length - 5 ? byte ^ 1 : byte)),
      passphrase,
    ),
  ).toBe('not-sealed');
});

test('a file that asks for years of work is refused at once', async () => {
  const file = await sealedElsewhere();
  const header = new TextDecoder('latin1').decode(file).replace(/(-> scrypt \S+) 10/, '$1 40');
  const hostile = Uint8Array.from(header, (sign) => sign.charCodeAt(0));
  expect(await answer({ ask: 'unseal', file: hostile, passphrase })).toMatchObject({ why: 'not-sealed' });
});
