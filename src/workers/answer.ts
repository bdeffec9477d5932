import { seal, unseal } from './age.ts';
import type { Answered, Asked } from './messages.ts';
import { pack } from './pack.ts';
import { makeKey, tryKey } from './study-key.ts';

/** What the worker does with what it is asked. */
export function answer(asked: Asked): Promise<Answered> {
  switch (asked.ask) {
    case 'seal':
      return seal(asked.text, asked.passphrase);
    case 'unseal':
      return unseal(asked.file, asked.passphrase);
    case 'pack':
      return pack(asked.files, asked.recipients);
    case 'make-key':
      return makeKey();
    case 'try-key':
      return tryKey(asked.recipient, asked.identities);
  }
}
