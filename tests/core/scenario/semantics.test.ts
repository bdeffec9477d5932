import { describe, expect, test } from 'vitest';
import type { StoryState } from '../../../src/core/scenario/memory.ts';
import type { Scenario } from '../../../src/core/scenario/scenario.ts';
import { linesHere, offered, storyStart, take, ways } from '../../../src/core/scenario/semantics.ts';
import { compile } from '../../../src/core/scenario/written/compile.ts';
import { WrittenScenario } from '../../../src/core/scenario/written/written.ts';
import { readYaml } from '../../../src/core/written/read-yaml.ts';
import { checkShape } from '../../../src/core/written/shape.ts';
import { choice, ending, head, step } from '../../support/written.ts';

const friend = { relationship: 'friend', season: 'winter' };

/** As written, whether or not every part of it can be reached. */
function compiled(text: string): Scenario {
  const shape = checkShape(WrittenScenario, readYaml(text).value);
  if (!shape.ok) throw new Error(shape.fault.map(({ message }) => message).join('\n'));
  return compile(shape.value);
}

const top = `${head()}factors:
  relationship: [friend, co-located]
  season: [summer, winter]
variables:
  trust: { from: 0, to: 4, start: 2 }
  mood: { from: -2, to: 2, start: -1 }
expects:
  - { id: asked, theme: expertise, text: You asked. }
start: first
`;

/** After `ask`, trust is 3 and a behaviour was shown; after `wave`, trust is 0. */
function asking(when: string): Scenario {
  const first =
    choice('ask', '', 'second', 'adds: { trust: 1 }, shows: [asked]') +
    choice('wave', '', 'second', 'sets: { trust: 0 }');
  const second = choice('it', '', 'end', `when: ${when}`) + choice('other', '', 'end');
  const steps = `${step('first', first)}${step('second', second).replace('second-line,', `second-line, when: ${when},`)}`;
  return compiled(`${top}steps:\n${steps}endings:\n${ending('end')}`);
}

function after(scenario: Scenario, ...choices: string[]): StoryState {
  return choices.reduce((state, id) => {
    const next = take(scenario, state, id, friend);
    if (!next) throw new Error(`${id} cannot be taken`);
    return next;
  }, storyStart(scenario));
}

describe('a choice is offered, and a line is said, under', () => {
  test.each<[when: string, afterAsk: boolean, afterWave: boolean]>([
    ['{ trust: { at-least: 3 } }', true, false],
    ['{ trust: { at-least: 0 } }', true, true],
    ['{ trust: { at-most: 3 } }', true, true],
    ['{ trust: { at-most: 2 } }', false, true],
    ['{ trust: { at-least: 1, at-most: 3 } }', true, false],
    ['{ trust: { at-least: 1, at-most: 2 } }', false, false],
    ['{ trust: { is: 3 } }', true, false],
    ['{ trust: { is: 2 } }', false, false],
    ['{ mood: { at-most: -1 } }', true, true],
    ['{ mood: { at-least: 0 } }', false, false],
    ['{ chose: ask }', true, false],
    ['{ shown: asked }', true, false],
    ['{ visited: first }', true, true],
    ['{ visited: second }', false, false],
    ['{ level: { relationship: friend } }', true, true],
    ['{ level: { relationship: co-located } }', false, false],
    ['{ level: { relationship: friend, season: summer } }', false, false],
    ['{ not: { chose: ask } }', false, true],
    ['{ not: { level: { season: summer } } }', true, true],
    ['{ all: [] }', true, true],
    ['{ any: [] }', false, false],
    ['{ all: [{ chose: ask }, { visited: first }] }', true, false],
    ['{ all: [{ visited: first }, { chose: ask }] }', true, false],
    ['{ any: [{ chose: ask }, { visited: second }] }', true, false],
    ['{ any: [{ visited: second }, { trust: { is: 0 } }] }', false, true],
    ['{ not: { any: [{ chose: ask }, { chose: wave }] } }', false, false],
    ['{ not: { all: [{ chose: ask }, { chose: wave }] } }', true, true],
    ['{ visited: first, trust: { is: 0 } }', false, true],
    ['{ chose: ask, trust: { is: 0 } }', false, false],
    ['{ trust: { is: 3 }, mood: { is: 0 } }', false, false],
  ])('%s after asking: %s, after waving: %s', (when, afterAsk, afterWave) => {
    const scenario = asking(when);
    const here = (first: string) => {
      const state = after(scenario, first);
      const choices = offered(scenario, state, friend).map(({ id }) => id);
      const lines = linesHere(scenario, state, friend).map(({ id }) => id);
      return [choices.includes('it'), lines.includes('second-line')];
    };
    expect(here('ask')).toEqual([afterAsk, afterAsk]);
    expect(here('wave')).toEqual([afterWave, afterWave]);
    const taken = take(scenario, after(scenario, 'ask'), 'it', friend);
    expect(taken !== null).toBe(afterAsk);
  });
});

/** From the step `first`, where a choice has this effect and then leads on. */
const doing = (effect: string, to = 'end'): Scenario =>
  compiled(
    `${top}steps:\n${step('first', choice('it', '', to, effect))}endings:\n${ending('end')}${ending('high')}${ending('low')}`,
  );

describe('a choice changes variables', () => {
  test.each([
    ['adds: { trust: 1 }', { trust: 3, mood: -1 }],
    ['adds: { trust: -1, mood: 2 }', { trust: 1, mood: 1 }],
    ['adds: { trust: 9, mood: 9 }', { trust: 4, mood: 2 }],
    ['adds: { trust: -9, mood: -9 }', { trust: 0, mood: -2 }],
    ['sets: { trust: 4, mood: -2 }', { trust: 4, mood: -2 }],
    ['adds: { trust: -9 }, sets: { trust: 3 }', { trust: 3, mood: -1 }],
  ])('by %s', (effect, variables) => {
    expect(after(doing(effect), 'it').variables).toEqual(variables);
  });
});

describe('a choice leads by the first condition that holds', () => {
  const to =
    '[{ when: { trust: { at-least: 3 } }, to: high }, { when: { chose: it }, to: low }, { to: end }]';

  test.each([
    ['as its effects have left things', 'adds: { trust: 1 }', 'high'],
    ['itself being chosen', 'adds: { trust: -1 }', 'low'],
  ])('%s', (_, effect, place) => {
    expect(after(doing(effect, to), 'it').step).toBe(place);
  });

  test('or by the last, which has none', () => {
    const scenario = doing('adds: { trust: -1 }', to.replace('chose: it', 'visited: end'));
    expect(after(scenario, 'it').step).toBe('end');
  });
});

test('what is not offered cannot be taken, and an ending leads nowhere', () => {
  const scenario = asking('{ chose: wave }');
  expect(take(scenario, after(scenario, 'ask'), 'it', friend)).toBeNull();
  expect(take(scenario, after(scenario, 'ask'), 'nothing', friend)).toBeNull();
  expect(ways(scenario, after(scenario, 'ask', 'other'), friend)).toEqual([]);
});
