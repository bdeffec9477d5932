import { describe, expect, test } from 'vitest';
import { readIdentityFile, writeIdentityFile } from '../../../src/core/returns/identity-file.ts';
import { testDecryption } from '../../../src/core/returns/test-decryption.ts';
import { returnTools } from '../../support/return-tools.ts';

/** Made with `age-keygen` 1.1.1 for this test alone, as that wrote it. */
const fromAgeKeygen = `# created: 2026-11-25T22:37:17Z
# public key: age1vyvdevlhd60vf27a0nge8skqwedde4h6kzrzgkl5tn6stymjgs5q53rvna
AGE-SECRET-KEY-12UPM33XJ7FQTAPGWXXC9QZXG49NR4G6SXLU6ADU8NNEMF7SPMUXQCEX2LN
`;
const [created = '', publicKey = '', identity = ''] = fromAgeKeygen.split('\n');
const recipient = publicKey.replace('# public key: ', '');

describe('the file of a secret key', () => {
  test('is what age-keygen writes, and says which study it is for', () => {
    const text = writeIdentityFile(
      { identity, recipient },
      'two-schools',
      Date.UTC(2026, 10, 25, 22, 37, 17),
    );
    expect(text).toBe(`${created}\n# study: two-schools\n${publicKey}\n${identity}\n`);
    expect(readIdentityFile(text)).toEqual({ ok: true, value: [identity] });
  });

  test.each([fromAgeKeygen, `\uFEFF${fromAgeKeygen.replaceAll('\n', '\r\n')}`, `  ${identity}  `])(
    'is read from %j',
    (text) => expect(readIdentityFile(text)).toEqual({ ok: true, value: [identity] }),
  );

  test.each([
    ['', 'no-key'],
    ['# only a comment', 'no-key'],
    [recipient, 'public-key'],
    [`${created}\n${publicKey}`, 'public-key'],
    [identity.slice(0, -1), 'mistyped'],
    [`${fromAgeKeygen}${identity.replace('UPM', 'UMP')}`, 'mistyped'],
    ['AGE-SECRET-KEY-PQ-1QQQQ', 'other-kind'],
    ['-----BEGIN AGE ENCRYPTED FILE-----\nYWdl', 'other-kind'],
    ['-----BEGIN OPENSSH PRIVATE KEY-----', 'other-kind'],
  ])('is not %j (%s)', (text, fault) => {
    expect(readIdentityFile(text)).toEqual({ ok: false, fault });
  });
});

describe('the test decryption', () => {
  test('goes well with the file of the same key, age-keygen’s or ours', async () => {
    expect(await testDecryption(returnTools.keys, recipient, fromAgeKeygen)).toEqual({
      ok: true,
      value: null,
    });
    const made = await returnTools.keys.make();
    const file = writeIdentityFile(made, 'two-schools', 0);
    expect(await testDecryption(returnTools.keys, made.recipient, file)).toEqual({ ok: true, value: null });
    const both = `${file}${fromAgeKeygen}`;
    expect(await testDecryption(returnTools.keys, recipient, both)).toEqual({ ok: true, value: null });
  });

  test('fails with another key, and with what is none', async () => {
    const made = await returnTools.keys.make();
    const another = await testDecryption(returnTools.keys, made.recipient, fromAgeKeygen);
    expect(another).toEqual({ ok: false, fault: 'another-key' });
    const wrong = await testDecryption(returnTools.keys, recipient, recipient);
    expect(wrong).toEqual({ ok: false, fault: 'public-key' });
  });
});
