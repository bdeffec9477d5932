import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { deletionCode, deletionColumn, deletionHash } from '../../../src/core/returns/deletion.ts';
import { participantCode } from '../../../src/core/returns/participant.ts';
import { inFours } from '../../../src/core/returns/recipient.ts';
import { digest } from '../../support/ports.ts';

const secret = new Uint8Array(32).fill(9);

describe('the deletion code', () => {
  test('is 80 bits of an HMAC under the secret, not those of any participant code', async () => {
    const code = await deletionCode(digest, secret, 'two-schools');
    expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/);
    const mac = createHmac('sha256', secret).update('deletion code for two-schools').digest();
    expect(code.startsWith('0123456789abcdefghjkmnpqrstvwxyz'.charAt((mac[0] ?? 0) >> 3))).toBe(true);
    expect(code).not.toBe(await participantCode(digest, secret, 'two-schools'));
  });

  test('is the same each time, and another in another study and on another device', async () => {
    const code = await deletionCode(digest, secret, 'a');
    expect(await deletionCode(digest, secret, 'a')).toBe(code);
    expect(await deletionCode(digest, secret, 'b')).not.toBe(code);
    expect(await deletionCode(digest, new Uint8Array(32), 'a')).not.toBe(code);
  });

  test('cannot be told from what is in a return: the participant code leads nowhere', async () => {
    const participant = await participantCode(digest, secret, 'a');
    const hash = await deletionHash(digest, await deletionCode(digest, secret, 'a'));
    const guesses = [participant, 'a', 'deletion code for a'].map((guess) =>
      createHash('sha256').update(guess).digest('hex'),
    );
    expect(guesses).not.toContain(hash);
    const shared = await deletionCode(digest, new TextEncoder().encode(participant), 'a');
    expect(await deletionHash(digest, shared)).not.toBe(hash);
  });
});

describe('whoever gives the code', () => {
  test('is found by its SHA-256, in whatever way they write it', async () => {
    const code = await deletionCode(digest, secret, 'a');
    const hash = createHash('sha256').update(code).digest('hex');
    const ways = [code, inFours(code), ` ${inFours(code).replaceAll('-', ' ').toUpperCase()}\n`];
    for (const way of ways) expect(await deletionHash(digest, way)).toBe(hash);
    expect(deletionColumn.value({ deletionHash: hash })).toBe(hash);
  });

  test('may take one letter for another that looks like it', async () => {
    const hash = await deletionHash(digest, '0123-4567-89ab-cdef');
    for (const way of ['O123-4567-89ab-cdef', 'oI23-4567-89ab-cdef', '0l23-4567-89ab-cdef']) {
      expect(await deletionHash(digest, way)).toBe(hash);
    }
  });

  test.each(['', '0123-4567-89ab', '0123-4567-89ab-cdefg', '0123-4567-89ab-cdeu', 'my name is Ana'])(
    'gives no code with %j',
    async (typed) => expect(await deletionHash(digest, typed)).toBeNull(),
  );
});
