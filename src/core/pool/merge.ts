/** What of a return decides whether it goes into a pool. */
export interface Returned {
  /** The file it came in. */
  file: string;
  /** SHA-256 of what was in the file, sealed or not, in hex: the same return under two names has one. */
  digest: string;
  study: string;
  /** Where the rows come from; only a participant's are data. */
  origin: 'participant' | 'test' | 'simulated';
  participant: string;
  /** The how manyth return of this participant it is, from 1; each holds all that the one before it held. */
  returnN: number;
}

export type Verdict =
  | { kind: 'taken' }
  /** The same return came under another name, which is the one that was taken or judged. */
  | { kind: 'same-again'; as: string }
  /** The participant handed back again later, with all of this in it. */
  | { kind: 'replaced'; by: string }
  /** Two files say to be the same return of one participant and differ: at least one was changed. Neither is taken. */
  | { kind: 'contradicted'; by: string }
  | { kind: 'other-study' }
  | { kind: 'not-data' };

/**
 * Which returns go into a study's pool. It depends on what there is alone, not on its order nor on how often it came, so
 * that adding files in any portions ends at the same pool.
 *
 * @returns for each file, in the order given
 */
export function verdicts(study: string, origin: Returned['origin'], returns: readonly Returned[]): Verdict[] {
  const first = new Map<string, Returned>();
  for (const one of returns.toSorted(byFile)) if (!first.has(one.digest)) first.set(one.digest, one);
  const fitting = [...first.values()].filter((one) => one.study === study && one.origin === origin);
  const theirs = new Map<string, Returned[]>();
  for (const one of fitting) {
    const known = theirs.get(one.participant);
    if (known) known.push(one);
    else theirs.set(one.participant, [one]);
  }
  return returns.map((one) => {
    const same = first.get(one.digest);
    if (same && same.file !== one.file) return { kind: 'same-again', as: same.file };
    if (one.study !== study) return { kind: 'other-study' };
    if (one.origin !== origin) return { kind: 'not-data' };
    return amongTheirs(one, theirs.get(one.participant) ?? []);
  });
}

/** @param theirs all returns of the participant of `one`, each once, in the order of their files */
function amongTheirs(one: Returned, theirs: readonly Returned[]): Verdict {
  const twin = theirs.find((other) => other.digest !== one.digest && other.returnN === one.returnN);
  if (twin) return { kind: 'contradicted', by: twin.file };
  const [last] = theirs.toSorted((a, b) => b.returnN - a.returnN);
  return last && last.returnN > one.returnN ? { kind: 'replaced', by: last.file } : { kind: 'taken' };
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
const byFile = (a: Returned, b: Returned): number => compare(a.file, b.file);
