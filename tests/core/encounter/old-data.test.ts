import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scoredBy } from '../../../src/core/encounter/decisions.ts';
import { readEncounter } from '../../../src/core/encounter/record.ts';
import { storyOf } from '../../../src/core/encounter/run.ts';
import { handled } from '../../../src/core/encounter/score.ts';
import type { StoredEncounter } from '../../../src/core/ports.ts';

/** Encounters as an earlier engine stored them, each with what that engine made of it. */
interface Kept {
  encounter: StoredEncounter;
  was: { status: string; at: string; choices: string[]; handled: object | null };
}

const kept = JSON.parse(readFileSync('tests/old-data/engine-0.1.0.json', 'utf8')) as Kept[];

describe('encounters that engine 0.1.0 stored', () => {
  test('are there', () => expect(kept.length).toBe(2));

  test.each(kept)('$encounter.id is what it was', ({ encounter, was }) => {
    const read = readEncounter(encounter);
    if (read.kind !== 'whole') throw new Error('it is damaged');
    const { run } = read;
    expect({
      status: run.status,
      at: storyOf(run).step,
      choices: run.path.flatMap((entry) => (entry.kind === 'choice' ? [entry.choice] : [])),
      handled: run.status === 'ended' ? handled(scoredBy(run)) : null,
    }).toEqual(was);
  });
});
