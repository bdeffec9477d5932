import type { Decision } from '../core/pool/linking/links.ts';
import type { Unopened } from '../core/pool/pool.ts';
import type { PoolRequest } from '../core/pool/ports.ts';
import type { PoolReport, ReportAsked } from '../core/pool/report.ts';

/** What the page asks of the worker that holds a pool, one after the other. */
export type PoolAsked =
  | { ask: 'open'; request: PoolRequest }
  | { ask: 'add'; name: string; content: Uint8Array }
  | { ask: 'refuse'; name: string; why: Unopened }
  | { ask: 'decide'; decisions: readonly Decision[] }
  | { ask: 'report'; asked: ReportAsked }
  | { ask: 'pack' }
  | { ask: 'pack-words' };

export type PoolAnswered =
  | { answer: 'done' }
  | { answer: 'report'; report: PoolReport }
  | { answer: 'packed'; file: Uint8Array | null };
