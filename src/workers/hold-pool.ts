import { Pool } from '../core/pool/pool.ts';
import { poolFiles } from '../core/pool/pool-files.ts';
import type { PoolRequest } from '../core/pool/ports.ts';
import { qdpxFiles } from '../core/pool/scripts/qdpx.ts';
import { reportOf } from '../core/pool/report.ts';
import { opened } from './opened.ts';
import { zipped } from './pack.ts';
import { zippedInPieces } from './pack-pieces.ts';
import type { PoolAnswered, PoolAsked } from './pool-messages.ts';

const digest = {
  async sha256(text: string): Promise<string> {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  },
};

interface Held {
  pool: Pool;
  request: PoolRequest;
}

/** Answers what is asked of one pool. The first thing asked must be to open it. */
export function holdPool(): (asked: PoolAsked) => Promise<PoolAnswered> {
  let held: Held | null = null;
  return async (asked) => {
    if (asked.ask === 'open') {
      const { published, origin } = asked.request;
      held = { pool: new Pool(published, digest, origin), request: asked.request };
      return { answer: 'done' };
    }
    if (!held) throw new Error('the pool was never opened');
    const { pool } = held;
    if (asked.ask === 'report') return { answer: 'report', report: reportOf(pool, asked.asked) };
    if (asked.ask === 'pack') return { answer: 'packed', file: await zippedInPieces(poolFiles(pool)) };
    if (asked.ask === 'pack-words') {
      const files = qdpxFiles(pool.published, pool.tables());
      return { answer: 'packed', file: files && zipped(files) };
    }
    if (asked.ask === 'refuse') pool.refuse(asked.name, asked.why);
    else if (asked.ask === 'decide') pool.decide(asked.decisions);
    else await add(asked, held);
    return { answer: 'done' };
  };
}

async function add({ name, content }: PoolAsked & { ask: 'add' }, { pool, request }: Held): Promise<void> {
  const zip = await opened(content, request.identities);
  if (zip.ok) await pool.add(name, zip.value);
  else pool.refuse(name, zip.fault);
}
