import type { Database } from './database.ts';
import { Seal } from './seal.ts';

/** OWASP's figure for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023); about half a second on a phone. */
const iterations = 600_000;
const key = 'vault';
/** Far above what is written here: a made-up row must not keep the page busy for minutes. */
const mostIterations = 10_000_000;

/** What lies on the disk of the secret: it opens with the passphrase alone. */
interface Vault {
  salt: Uint8Array<ArrayBuffer>;
  iterations: number;
  nonce: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

/** Whether a passphrase has been set in this database. */
export async function hasPassphrase(database: Database): Promise<boolean> {
  return (await database.ask(() => database.meta.get(key))) !== undefined;
}

/**
 * Makes a new secret, keeps it under the passphrase, and gives the seal. Rejects with `taken` where there is one
 * already: what was sealed under that would be lost.
 */
export async function setPassphrase(database: Database, passphrase: string): Promise<Seal> {
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const wrapping = await wrappingKey(passphrase, salt, iterations);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, wrapping, secret);
  const vault: Vault = { salt, iterations, nonce, sealed };
  await database.ask(() => database.meta.add({ key, value: vault }));
  return Seal.under(secret);
}

/** The seal, or null where it is not the passphrase. */
export async function openWithPassphrase(database: Database, passphrase: string): Promise<Seal | null> {
  const row = await database.ask(() => database.meta.get(key));
  if (!isVault(row?.value)) return null;
  const { salt, iterations, nonce, sealed } = row.value;
  const wrapping = await wrappingKey(passphrase, salt, iterations);
  try {
    const secret = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, wrapping, sealed);
    return await Seal.under(new Uint8Array(secret));
  } catch {
    return null;
  }
}

async function wrappingKey(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number) {
  // One passphrase, however a keyboard puts its accents together.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const from = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    from,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

const isVault = (value: unknown): value is Vault =>
  typeof value === 'object' &&
  value !== null &&
  'salt' in value &&
  value.salt instanceof Uint8Array &&
  'nonce' in value &&
  value.nonce instanceof Uint8Array &&
  'sealed' in value &&
  value.sealed instanceof ArrayBuffer &&
  'iterations' in value &&
  typeof value.iterations === 'number' &&
  value.iterations > 0 &&
  value.iterations <= mostIterations;
