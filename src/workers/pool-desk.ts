import type { PoolDesk, PoolRequest } from '../core/pool/ports.ts';
import type { PoolAnswered, PoolAsked } from './pool-messages.ts';

/** Whoever answers what is asked of one pool. */
export interface Holder {
  ask(asked: PoolAsked): Promise<PoolAnswered>;
  end(): void;
}

/** A pool at whoever holds it; one thing is asked after the other. */
export function poolDeskAt(holder: Holder, request: PoolRequest): PoolDesk {
  let turn: Promise<unknown> = Promise.resolve();
  const asks = (asked: PoolAsked): Promise<PoolAnswered> => {
    const answered = turn.then(() => holder.ask(asked));
    turn = answered.catch(() => undefined);
    return answered;
  };
  void asks({ ask: 'open', request }).catch(() => undefined);
  return {
    async add(name, content) {
      await asks({ ask: 'add', name, content });
    },
    async refuse(name, why) {
      await asks({ ask: 'refuse', name, why });
    },
    async decide(decisions) {
      await asks({ ask: 'decide', decisions });
    },
    async report(asked) {
      const answered = await asks({ ask: 'report', asked });
      if (answered.answer !== 'report') throw new Error('no report came');
      return answered.report;
    },
    async pack() {
      const answered = await asks({ ask: 'pack' });
      if (answered.answer !== 'packed' || !answered.file) throw new Error('no package came');
      return answered.file;
    },
    async packWords() {
      const answered = await asks({ ask: 'pack-words' });
      return answered.answer === 'packed' ? answered.file : null;
    },
    close() {
      holder.end();
    },
  };
}
