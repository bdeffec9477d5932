import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Answered } from './messages.ts';

/** Not a hybrid key: Debian's age 1.1.1 does not open files that are sealed to one. */
export async function makeKey(): Promise<Answered> {
  const identity = await generateX25519Identity();
  return { answer: 'key', key: { identity, recipient: await identityToRecipient(identity) } };
}

/** Whether what is sealed to the public key opens with one of the secret ones. */
export async function tryKey(recipient: string, identities: readonly string[]): Promise<Answered> {
  const text = 'What is sealed to this study can be read by whoever holds its key.';
  try {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    const decrypter = new Decrypter();
    for (const identity of identities) decrypter.addIdentity(identity);
    const opened = await decrypter.decrypt(await encrypter.encrypt(text), 'text');
    return { answer: 'tried', fits: opened === text };
  } catch {
    return { answer: 'tried', fits: false };
  }
}
