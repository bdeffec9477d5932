import { packageFiles } from '../returns/package.ts';
import type { PackedFile } from '../returns/ports.ts';
import type { Pool } from './pool.ts';

const marks = { participant: '', test: 'TEST: ', simulated: 'SIMULATED: ' } as const;
const holds = {
  participant:
    'All returns to one study, put together. It holds no names or contact details; people who know a participant may still recognise them.',
  test: 'TEST: made by trying the study out. This is not data.',
  simulated: 'SIMULATED: made up by a program that played the study. This is not data.',
} as const;

/** Every file of the package of a pool. */
export function poolFiles(pool: Pool): PackedFile[] {
  const { study, title, version } = pool.published.study;
  const { origin } = pool;
  const name = origin === 'participant' ? `${study}-pool` : `${study}-${origin}-pool`;
  const about = { name, title: `${marks[origin]}${title}`, version, description: holds[origin] };
  return packageFiles({ study, title, version, origin }, pool.tables(), about);
}
