import type { Sealing } from '../core/backup/ports.ts';
import { kindOfFile } from '../core/backup/sealed.ts';
import { fail, succeed } from '../core/result.ts';
import { source } from './age.worker.ts?worker-source';
import { askWorker } from './ask-worker.ts';

/** Files of the age program (age-encryption.org), sealed in a worker because that takes a second or more. */
export const ageSealing: Sealing = {
  async seal(text, passphrase) {
    const answered = await askWorker(source, { ask: 'seal', text, passphrase });
    if (answered.answer !== 'sealed') throw new Error('the worker did not seal');
    return answered.file;
  },
  async open(file, passphrase) {
    const kind = kindOfFile(file);
    if (kind === 'open') return succeed(new TextDecoder().decode(file));
    if (kind !== 'sealed') return fail(kind);
    if (passphrase === '') return fail('needs-passphrase');
    const answered = await askWorker(source, { ask: 'unseal', file, passphrase });
    if (answered.answer === 'unsealed') return succeed(answered.text);
    return fail(answered.answer === 'refused' && answered.why === 'wrong-passphrase' ? answered.why : 'cut');
  },
};
