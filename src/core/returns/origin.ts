import type { Returning } from './returning.ts';

/** Whose doing a return is. Only the first may ever be taken for data. */
export type Origin = 'participant' | 'test' | 'simulated';

export const originLevels: Readonly<Record<Origin, string>> = {
  participant: 'somebody who took part',
  test: 'somebody who tried the study out: not data',
  simulated: 'made up by the simulation: not data',
};

export function originOf({ isSimulated, participation }: Returning): Origin {
  if (isSimulated) return 'simulated';
  return participation.header.published.test ? 'test' : 'participant';
}

/**
 * The participant as every row of every table names them. A real code has no `u`, no `i` and no underscore, so that
 * no row of a test or of a simulation can be taken for a person's, wherever it is copied to.
 */
export function namedIn(returning: Returning): string {
  const origin = originOf(returning);
  return origin === 'participant' ? returning.participant : `${origin}_${returning.participant}`;
}
