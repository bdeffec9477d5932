import type { Digest, Random } from '../core/ports.ts';

const utf8 = new TextEncoder();

export const webRandom: Random = { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) };

export const webDigest: Digest = {
  async sha256(text) {
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8.encode(text)));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
  async hmac(secret, text) {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    const key = await crypto.subtle.importKey('raw', new Uint8Array(secret), algorithm, false, ['sign']);
    return new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8.encode(text)));
  },
};
