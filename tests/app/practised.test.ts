import { describe, expect, test } from 'vitest';
import { suggest, timesPlayed } from '../../src/app/practised.ts';
import type { Theme } from '../../src/core/themes.ts';
import { Play, play } from '../support/play.ts';
import { libraryOf } from '../support/ports.ts';
import { danger, talk } from '../support/toys.ts';

const about = (id: string, ...themes: Theme[]) => ({ ...talk, id, about: { ...talk.about, themes } });
const library = libraryOf(
  about('knows', 'expertise'),
  about('secret', 'confidentiality'),
  about('both', 'expertise', 'stigma'),
  { ...danger, about: { ...danger.about, themes: ['boundaries'] } },
).summaries;
const after = (...played: string[]) => new Map(played.map((id) => [id, 1]));

describe('how often a scenario was played', () => {
  const whole = ({ run }: Play) => ({ kind: 'whole', id: run.header.id, run }) as const;

  test('counts what was played to an end in practice', () => {
    const ended = play(talk).choose('ask', 'listen', 'plan');
    const inStudy = new Play(talk, { participation: 'p000000000000001' }).choose('ask', 'listen', 'plan');
    const left = play(talk).listen().happen({ type: 'stepped-out' });
    const all = [ended, ended, inStudy, left, play(talk)].map(whole);
    expect([...timesPlayed(all)]).toEqual([['toy', 2]]);
  });
});

describe('what is suggested', () => {
  test('is nothing before anything was played', () => {
    expect(suggest(library, after())).toBeNull();
  });

  test('is the first with the concern that was practised least, which is said', () => {
    expect(suggest(library, after('knows'))).toMatchObject({
      summary: { id: 'secret' },
      theme: 'confidentiality',
      practised: 0,
    });
    expect(suggest(library, after('knows', 'secret'))).toMatchObject({
      summary: { id: 'both' },
      theme: 'stigma',
      practised: 0,
    });
  });

  test('is never about danger, and nothing once all else was played', () => {
    expect(suggest(library, after('knows', 'secret', 'both'))).toBeNull();
  });
});
