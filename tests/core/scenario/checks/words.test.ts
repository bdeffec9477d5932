import { describe, expect, test } from 'vitest';
import { answered, forbidden } from '../../../../src/core/scenario/checks/words.ts';

const caught = (text: string) => ({
  forbidden: forbidden.filter(({ pattern }) => pattern.test(text)).length,
  answered: answered.filter(({ pattern }) => pattern.test(text)).length,
});

describe('no scenario may say', () => {
  // One for each entry of the list, in its order.
  const examples = [
    'He overdosed.',
    'They hanged themselves.',
    'She cut her wrists.',
    'I could jump off it.',
    'He shot himself.',
    'There are self-harm scars.',
    'She takes sertraline.',
    'I have twenty tablets.',
    'She is down to 44 kg.',
    'His uncle committed suicide.',
    'It was a failed attempt.',
    "Promise me you won't hurt yourself.",
    'You failed her.',
  ];

  test.each(examples)('%s', (text) => expect(caught(text)).toEqual({ forbidden: 1, answered: 0 }));

  test('what no example stands for', () => expect(examples).toHaveLength(forbidden.length));
});

describe('a scene must answer', () => {
  const examples = [
    'It is a cry for help.',
    'They will think I am crazy.',
    'My aunt is a schizophrenic.',
    'One in four of us has it.',
  ];

  test.each(examples)('%s', (text) => expect(caught(text)).toEqual({ forbidden: 0, answered: 1 }));

  test('what no example stands for', () => expect(examples).toHaveLength(answered.length));
});

test.each([
  'Are you thinking about suicide?',
  'Her brother died by suicide, and she found it hard to say so.',
  'I hung up. The coat was hung behind the door.',
  'She jumped off topic twice.',
  'He cut the bread. I cut her a slice.',
  'One of us should go in first.',
  'Take two of these biscuits.',
  'You let the kettle boil over.',
  'That is a big promise to make.',
])('plain words stay: %s', (text) => {
  expect(caught(text)).toEqual({ forbidden: 0, answered: 0 });
});
