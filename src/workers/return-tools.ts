import type { ReturnTools } from '../core/returns/ports.ts';
import type { Answered, Asked } from './messages.ts';

/** Zips and keys of the age program (age-encryption.org), by whoever answers what is asked. */
export const returnToolsBy = (ask: (asked: Asked) => Promise<Answered>): ReturnTools => ({
  packing: {
    async pack(files, recipients) {
      const answered = await ask({ ask: 'pack', files, recipients });
      if (answered.answer !== 'packed') throw new Error('a recipient is not a key');
      return answered.file;
    },
  },
  keys: {
    async make() {
      const answered = await ask({ ask: 'make-key' });
      if (answered.answer !== 'key') throw new Error('the worker made no key');
      return answered.key;
    },
    async fit(recipient, identities) {
      const answered = await ask({ ask: 'try-key', recipient, identities });
      return answered.answer === 'tried' && answered.fits;
    },
  },
});
