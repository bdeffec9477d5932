import type { Cipher } from '../core/ports.ts';

const utf8 = new TextEncoder();

const nonceBytes = 12;

export const webCipher: Cipher = {
  async seal(key, place, text) {
    const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
    const sealed = await crypto.subtle.encrypt(
      at(place, nonce),
      await aes(key, 'encrypt'),
      utf8.encode(text),
    );
    return toBase64([...nonce, ...new Uint8Array(sealed)]);
  },
  async open(key, place, sealed) {
    const opening = await aes(key, 'decrypt');
    try {
      const bytes = Uint8Array.from(atob(sealed), (sign) => sign.charCodeAt(0));
      // Base 64 has more than one way to write the same bytes; only the one that was written is unaltered.
      if (toBase64(bytes) !== sealed) return null;
      const how = at(place, bytes.subarray(0, nonceBytes));
      return new TextDecoder().decode(await crypto.subtle.decrypt(how, opening, bytes.subarray(nonceBytes)));
    } catch {
      return null;
    }
  },
};

const aes = (key: Uint8Array, use: 'encrypt' | 'decrypt') =>
  crypto.subtle.importKey('raw', new Uint8Array(key), 'AES-GCM', false, [use]);

const at = (place: string, nonce: Uint8Array<ArrayBuffer>) => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: utf8.encode(place),
});

const toBase64 = (bytes: Iterable<number>) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
