import { createDecipheriv } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { webCipher } from '../../src/storage/web-cipher.ts';

const key = (byte: number) => new Uint8Array(32).fill(byte);
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

describe('what is enciphered', () => {
  test('is AES-256-GCM with the nonce in front and the tag behind, as others read it', async () => {
    const bytes = Buffer.from(await webCipher.seal(key(1), 'hier', 'Grüße'), 'base64');
    const other = createDecipheriv('aes-256-gcm', key(1), bytes.subarray(0, 12));
    other.setAAD(Buffer.from('hier')).setAuthTag(bytes.subarray(-16));
    expect(other.update(bytes.subarray(12, -16), undefined, 'utf8') + other.final('utf8')).toBe('Grüße');
  });

  test('opens with its key, at its place, and is never the same twice', async () => {
    const sealed = await webCipher.seal(key(1), 'here', 'now');
    expect(await webCipher.open(key(1), 'here', sealed)).toBe('now');
    expect(await webCipher.open(key(2), 'here', sealed)).toBeNull();
    expect(await webCipher.open(key(1), 'there', sealed)).toBeNull();
    expect(await webCipher.seal(key(1), 'here', 'now')).not.toBe(sealed);
  });

  test('does not open with any of its signs changed, or cut, or when it is something else', async () => {
    const sealed = await webCipher.seal(key(1), 'here', 'now or later');
    expect(sealed).toMatch(/[^=]={0,2}$/);
    for (const [at, sign] of [...sealed].entries()) {
      const next = signs.charAt((signs.indexOf(sign) + 1) % 64);
      expect(
        await webCipher.open(key(1), 'here', sealed.slice(0, at) + next + sealed.slice(at + 1)),
      ).toBeNull();
    }
    for (const other of ['', 'AAAA', 'not base 64', sealed.slice(0, -4), `${sealed} `, `${sealed}AAAA`]) {
      expect(await webCipher.open(key(1), 'here', other)).toBeNull();
    }
  });
});
