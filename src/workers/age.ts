import { Decrypter, Encrypter } from 'age-encryption';
import type { Answered } from './messages.ts';

/** What a guess at a passphrase costs, as a power of two; what the age program itself takes. */
const usualWork = 18;

/** A file in the format of the age program, sealed under a passphrase (scrypt, 2^`work` rounds). */
export async function seal(text: string, passphrase: string, work = usualWork): Promise<Answered> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(work);
  return { answer: 'sealed', file: await encrypter.encrypt(text) };
}

export async function unseal(file: Uint8Array, passphrase: string): Promise<Answered> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return { answer: 'unsealed', text: await decrypter.decrypt(file, 'text') };
  } catch (error) {
    const isWrong = error instanceof Error && /no identity matched/.test(error.message);
    return { answer: 'refused', why: isWrong ? 'wrong-passphrase' : 'not-sealed' };
  }
}
