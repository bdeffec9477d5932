import { createHmac, webcrypto } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { participantCode } from '../../../src/core/returns/participant.ts';
import { digest } from '../../support/ports.ts';

describe("a participant's code", () => {
  const secret = webcrypto.getRandomValues(new Uint8Array(32));

  test('is 80 bits of the HMAC, in Crockford base 32', async () => {
    const expected = createHmac('sha256', secret).update('practice').digest().subarray(0, 10);
    const bits = [...expected].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const letters = bits.match(/.{5}/g)?.map((five) => '0123456789abcdefghjkmnpqrstvwxyz'[parseInt(five, 2)]);
    expect(await participantCode(digest, secret, 'practice')).toBe(letters?.join(''));
  });

  test('is the same in one study and another in the next, and on another device', async () => {
    const code = await participantCode(digest, secret, 'a');
    expect(await participantCode(digest, secret, 'a')).toBe(code);
    expect(await participantCode(digest, secret, 'b')).not.toBe(code);
    expect(await participantCode(digest, new Uint8Array(32), 'a')).not.toBe(code);
  });
});
