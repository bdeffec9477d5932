import { describe, expect, test } from 'vitest';
import { feelingIn, selfRatingsIn, sentenceIn } from '../../../src/core/encounter/looking-back.ts';
import { play } from '../../support/play.ts';
import { talk } from '../../support/toys.ts';

const ended = () => play(talk).choose('ask', 'listen', 'plan');

describe('what somebody says when looking back', () => {
  test('is nothing at first', () => {
    const { log } = ended().run;
    expect([feelingIn(log), selfRatingsIn(log), sentenceIn(log)]).toEqual([null, {}, '']);
  });

  test('is of each kind what was said last', () => {
    const { log } = ended()
      .happen({ type: 'felt', feeling: 'shaken' })
      .happen({ type: 'felt', feeling: 'thoughtful' })
      .happen({ type: 'self-rated', theme: 'expertise', rating: 1 })
      .happen({ type: 'self-rated', theme: 'expertise', rating: 3 })
      .happen({ type: 'self-rated', theme: 'boundaries', rating: 0 })
      .happen({ type: 'kept-sentence', text: 'Tea?' }).run;
    expect(feelingIn(log)).toBe('thoughtful');
    expect(selfRatingsIn(log)).toEqual({ expertise: 3, boundaries: 0 });
    expect(sentenceIn(log)).toBe('Tea?');
  });

  test('is said of an encounter that has ended, and of no other', () => {
    expect(() => play(talk).listen().happen({ type: 'felt', feeling: 'heavy' })).toThrow();
  });
});
