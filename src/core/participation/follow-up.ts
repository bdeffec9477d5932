import type { Participation } from './participation.ts';

const weekMs = 7 * 24 * 60 * 60 * 1000;

/** When the follow-up opens, in milliseconds since 1970: so many weeks after the first return was made. */
export function followUpAtMs({ header, log }: Pick<Participation, 'header' | 'log'>, weeks: number): number {
  const returned = log.find(({ type }) => type === 'handed-back');
  return header.startedAtMs + (returned?.atMs ?? 0) + weeks * weekMs;
}
