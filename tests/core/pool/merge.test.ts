import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Returned } from '../../../src/core/pool/merge.ts';
import { verdicts } from '../../../src/core/pool/merge.ts';

const one: Returned = {
  file: 'a.zip',
  digest: 'd1',
  study: 'peers',
  origin: 'participant',
  participant: 'p1',
  returnN: 1,
};
const judge = (...returns: Returned[]) => verdicts('peers', 'participant', returns);

describe('a return', () => {
  test('is taken once, under whatever names it comes', () => {
    expect(judge({ ...one, file: 'b.zip' }, one)).toEqual([
      { kind: 'same-again', as: 'a.zip' },
      { kind: 'taken' },
    ]);
  });

  test('is replaced by a later one of the same participant', () => {
    const later = { ...one, file: 'c.zip', digest: 'd2', returnN: 3 };
    expect(judge(one, later)).toEqual([{ kind: 'replaced', by: 'c.zip' }, { kind: 'taken' }]);
  });

  test('that differs from another of the same number is not taken, nor is the other', () => {
    const other = { ...one, file: 'b.zip', digest: 'd2' };
    expect(judge(one, other)).toEqual([
      { kind: 'contradicted', by: 'b.zip' },
      { kind: 'contradicted', by: 'a.zip' },
    ]);
  });

  test('of another study, or of a trial, is not data of this one', () => {
    expect(judge({ ...one, study: 'others' })).toEqual([{ kind: 'other-study' }]);
    expect(judge({ ...one, origin: 'test' })).toEqual([{ kind: 'not-data' }]);
    expect(verdicts('peers', 'simulated', [{ ...one, origin: 'simulated' }])).toEqual([{ kind: 'taken' }]);
  });

  test('is neither replaced nor contradicted by what is not data of this study', () => {
    const trial = { ...one, file: 'b.zip', digest: 'd2', origin: 'test' } as const;
    const strange = { ...one, file: 'c.zip', digest: 'd3', study: 'others', returnN: 2 };
    expect(judge(one, trial, strange)).toEqual([
      { kind: 'taken' },
      { kind: 'not-data' },
      { kind: 'other-study' },
    ]);
  });
});

const some = fc
  .array(
    fc.record({
      digest: fc.constantFrom('d1', 'd2', 'd3', 'd4', 'd5', 'd6'),
      copy: fc.nat(2),
    }),
    { maxLength: 14 },
  )
  .map((files) =>
    files.map(({ digest, copy }, i): Returned => {
      // What is in a file follows from its digest.
      const n = Number(digest.slice(1));
      return {
        file: `${digest}-${copy}-${i}.zip`,
        digest,
        study: n === 6 ? 'others' : 'peers',
        origin: n === 5 ? 'test' : 'participant',
        participant: `p${n % 2}`,
        returnN: n > 2 ? 2 : 1,
      };
    }),
  );

describe('a pool', () => {
  const taken = (returns: readonly Returned[]) =>
    judge(...returns)
      .flatMap(({ kind }, i) => (kind === 'taken' ? [returns[i]?.digest] : []))
      .sort();

  test('does not depend on the order of the files', () => {
    fc.assert(
      fc.property(some, fc.nat(), (returns, seed) => {
        const turned = returns
          .toSorted((a, b) => ((a.file.length * seed) % 7) - ((b.file.length * seed) % 7))
          .reverse();
        const verdictOf = (all: readonly Returned[]) =>
          new Map(judge(...all).map((verdict, i) => [all[i]?.file, verdict]));
        expect(verdictOf(turned)).toEqual(verdictOf(returns));
      }),
    );
  });

  test('is the same where all files come again', () => {
    fc.assert(
      fc.property(some, (returns) => {
        const again = returns.map((file) => ({ ...file, file: `again-${file.file}` }));
        expect(taken([...returns, ...again])).toEqual(taken(returns));
      }),
    );
  });

  test('takes one return of a participant at most', () => {
    fc.assert(
      fc.property(some, (returns) => {
        const participants = judge(...returns).flatMap(({ kind }, i) =>
          kind === 'taken' ? [returns[i]?.participant] : [],
        );
        expect(new Set(participants).size).toBe(participants.length);
      }),
    );
  });
});
