import { describe, expect, test } from 'vitest';
import { isOldCheck } from '../../../src/core/support/checked.ts';
import { mostOfSchool, schoolLines } from '../../../src/core/support/my-school.ts';

describe('what somebody wrote of their school', () => {
  test('is read line by line, and a number in it can be called', () => {
    expect(
      schoolLines('Student support, +61 (3) 5550 1234\n\n  Dr Okafor, room 4.12 \nNights: 01632-960 001'),
    ).toEqual([
      { text: 'Student support, +61 (3) 5550 1234', dial: '+61355501234' },
      { text: 'Dr Okafor, room 4.12', dial: null },
      { text: 'Nights: 01632-960 001', dial: '01632960001' },
    ]);
  });

  test('is never longer than a copy takes', () => {
    expect(schoolLines('x'.repeat(5000))[0]?.text).toHaveLength(mostOfSchool);
  });
});

describe('a check of a number', () => {
  const now = Date.parse('2026-11-26');

  test('is old after a year', () => {
    expect(isOldCheck({ verifiedOn: '2025-11-25' }, now)).toBe(true);
    expect(isOldCheck({ verifiedOn: '2025-11-27' }, now)).toBe(false);
  });

  test('that nobody made is not old: it is said to be none', () => {
    expect(isOldCheck({ verifiedOn: null }, now)).toBe(false);
  });
});
