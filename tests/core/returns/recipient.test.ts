import { createHash } from 'node:crypto';
import { generateHybridIdentity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprint, readRecipient } from '../../../src/core/returns/recipient.ts';
import { digest } from '../../support/ports.ts';
import { returnTools } from '../../support/return-tools.ts';

/** Made with `age-keygen` 1.1.1 for this test alone. */
const recipient = 'age1vyvdevlhd60vf27a0nge8skqwedde4h6kzrzgkl5tn6stymjgs5q53rvna';
const identity = 'AGE-SECRET-KEY-12UPM33XJ7FQTAPGWXXC9QZXG49NR4G6SXLU6ADU8NNEMF7SPMUXQCEX2LN';

const fault = (text: string) => {
  const read = readRecipient(text);
  return read.ok ? null : read.fault;
};

describe('a public key', () => {
  test.each([recipient, ` ${recipient}\r\n`, `\uFEFF${recipient}`, recipient.toUpperCase()])(
    'is read from %j',
    (text) => expect(readRecipient(text)).toEqual({ ok: true, value: recipient }),
  );

  test('is read as it was made', async () => {
    for (let i = 0; i < 20; i++) {
      const made = await returnTools.keys.make();
      expect(readRecipient(made.recipient)).toEqual({ ok: true, value: made.recipient });
    }
  });

  test.each([
    ['', 'not-a-key'],
    ['What key?', 'not-a-key'],
    [`# public key: ${recipient}`, 'not-a-key'],
    [`${recipient} ${recipient}`, 'not-a-key'],
    [identity, 'secret-key'],
    [identity.toLowerCase(), 'secret-key'],
    [`# public key: ${recipient}\n${identity}\n`, 'secret-key'],
    [`${recipient}\n${identity}`, 'secret-key'],
    ['AGE-SECRET-KEY-PQ-1QQQQ', 'secret-key'],
    ['AGE-PLUGIN-YUBIKEY-1QQQQ', 'secret-key'],
    ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIE', 'other-kind'],
    ['age1yubikey1qgz2xqsy', 'other-kind'],
    [recipient.slice(0, -1), 'mistyped'],
    [`${recipient}q`, 'mistyped'],
    ['age1', 'mistyped'],
  ])('is not %j (%s)', (text, why) => {
    expect(fault(text)).toBe(why);
  });

  test('is not one that Debian’s age does not know', async () => {
    expect(fault(await identityToRecipient(await generateHybridIdentity()))).toBe('other-kind');
  });

  test('shows every slip in one letter, and two letters changed about', () => {
    const place = fc.integer({ min: 4, max: recipient.length - 1 });
    fc.assert(
      fc.property(
        place,
        fc.constantFrom(...Array.from('qpzry9x8gf2tvdw0s3jn54khce6mua7lbio1')),
        (at, letter) => {
          fc.pre(letter !== recipient[at] && letter !== '1');
          expect(fault(recipient.slice(0, at) + letter + recipient.slice(at + 1))).toBe('mistyped');
        },
      ),
    );
    fc.assert(
      fc.property(fc.integer({ min: 4, max: recipient.length - 2 }), (at) => {
        const [one = '', next = ''] = recipient.slice(at, at + 2);
        fc.pre(one !== next);
        expect(fault(recipient.slice(0, at) + next + one + recipient.slice(at + 2))).toBe('mistyped');
      }),
    );
  });
});

test('a fingerprint is 80 bits of the SHA-256, in four groups of four', async () => {
  const bytes = createHash('sha256').update(recipient).digest().subarray(0, 10);
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = bits.match(/.{5}/g)?.map((five) => '0123456789abcdefghjkmnpqrstvwxyz'[parseInt(five, 2)]);
  expect((await fingerprint(digest, recipient)).replaceAll('-', '')).toBe(letters?.join(''));
  expect(await fingerprint(digest, recipient)).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/);
});
