import { describe, expect, test } from 'vitest';
import { signs } from '../../src/core/signs.ts';
import { noticeWords } from '../../src/ui/words/en/questions.ts';
import { signWords } from '../../src/ui/words/en/signs.ts';

describe('the words for signs', () => {
  test('tell each from the others', () => {
    expect(new Set(Object.values(signWords)).size).toBe(signs.length);
  });

  test.each(signs)('%s is short, and nothing that only a doctor could see', (sign) => {
    const words = signWords[sign];
    expect(words).toMatch(/^[A-Z][^.;:!?]{5,40}$/);
    expect(words).not.toMatch(/depress|anxi|burn.?out|suicid|disorder|\bill\b|symptom|risk|addict|insomnia/i);
  });

  test('stand in a sentence', () => {
    expect(noticeWords.noticed(['stands-back', 'tearful'])).toBe(
      'You noticed: stands back from the group; tears, or red eyes.',
    );
    expect(noticeWords.noticed([])).toBe('You noticed nothing in particular.');
  });
});
