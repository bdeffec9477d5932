import { Decrypter, Encrypter } from 'age-encryption';
import type { Answered, Asked } from './messages.ts';

/** Files in the format of the age program, sealed under a passphrase (scrypt, 2^18 rounds). */
export function answer(asked: Asked): Promise<Answered> {
  return asked.ask === 'seal' ? seal(asked.text, asked.passphrase) : unseal(asked.file, asked.passphrase);
}

async function seal(text: string, passphrase: string): Promise<Answered> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return { answer: 'sealed', file: await encrypter.encrypt(text) };
}

async function unseal(file: Uint8Array, passphrase: string): Promise<Answered> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return { answer: 'unsealed', text: await decrypter.decrypt(file, 'text') };
  } catch (error) {
    const isWrong = error instanceof Error && /no identity matched/.test(error.message);
    return { answer: 'refused', why: isWrong ? 'wrong-passphrase' : 'not-sealed' };
  }
}
