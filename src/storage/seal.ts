const utf8 = new TextEncoder();
const nonceBytes = 12;

/**
 * Seals values with AES-256-GCM, each under a nonce of its own and bound to its place. The keys are derived from a
 * secret (HKDF, SHA-256), and the browser does not give them out again.
 */
export class Seal {
  #keys: Keys;

  private constructor(keys: Keys) {
    this.#keys = keys;
  }

  /** @param secret 32 random bytes, which are overwritten */
  static async under(secret: Uint8Array<ArrayBuffer>): Promise<Seal> {
    return new Seal(await keysFrom(secret));
  }

  /** Throws the keys away for others: what was sealed until now, nobody can open. `secret`: as above. */
  async renew(secret: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#keys = await keysFrom(secret);
  }

  /** The nonce and then what is sealed. `place`: where it will lie; at another place it does not open. */
  async close(place: string, value: unknown): Promise<Uint8Array> {
    const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
    const sealed = await crypto.subtle.encrypt(
      at(place, nonce),
      this.#keys.rows,
      utf8.encode(JSON.stringify(value)),
    );
    const whole = new Uint8Array(nonceBytes + sealed.byteLength);
    whole.set(nonce);
    whole.set(new Uint8Array(sealed), nonceBytes);
    return whole;
  }

  /** What was sealed, or null where it was altered, moved or sealed by another. */
  async open(place: string, sealed: unknown): Promise<unknown> {
    if (!(sealed instanceof Uint8Array)) return null;
    const bytes = new Uint8Array(sealed);
    const nonce = bytes.subarray(0, nonceBytes);
    try {
      const text = await crypto.subtle.decrypt(at(place, nonce), this.#keys.rows, bytes.subarray(nonceBytes));
      return JSON.parse(new TextDecoder().decode(text)) as unknown;
    } catch {
      return null;
    }
  }

  /** What something is called on the disk, in lower-case hexadecimal: its own name could tell what was played. */
  async name(name: string): Promise<string> {
    const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', this.#keys.names, utf8.encode(name)));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
}

interface Keys {
  rows: CryptoKey;
  names: CryptoKey;
}

async function keysFrom(secret: Uint8Array<ArrayBuffer>): Promise<Keys> {
  const root = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  secret.fill(0);
  const derive = (info: string, algorithm: AesKeyGenParams | HmacKeyGenParams, uses: KeyUsage[]) => {
    const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8.encode(info) };
    return crypto.subtle.deriveKey(how, root, algorithm, false, uses);
  };
  return {
    rows: await derive('corridor rows', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']),
    names: await derive('corridor names', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign']),
  };
}

const at = (place: string, nonce: Uint8Array<ArrayBuffer>) => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: utf8.encode(place),
});
