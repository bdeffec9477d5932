import { fireEvent, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { button, open, pass, said } from '../../support/encounter-screen.ts';
import { play, Play } from '../../support/play.ts';
import { talk } from '../../support/toys.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the focus', () => {
  test('follows the play: from the button to the choices and back', async () => {
    const { press, type } = await open(new Play(talk));
    await press('Next');
    expect(document.activeElement).toBe(button('Next'));
    await press('Next');
    expect(document.activeElement).toBe(screen.getAllByRole('radio')[0]);
    await type('1');
    await type('{Enter}');
    expect(document.activeElement).toBe(button('Next'));
  });

  test('stays among the choices after taking one back', async () => {
    const { select, press } = await open(play(talk).listen());
    await select('Of course.');
    await press('Take back');
    expect(document.activeElement).not.toBe(document.body);
  });

  test('comes to the choices under a held Enter without one being said unread', async () => {
    const { press } = await open(new Play(talk).happen({ type: 'line-shown', line: 'waits' }));
    await press('Next');
    for (let repeats = 0; repeats < 3; repeats++) {
      await fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter', repeat: true });
      await pass();
    }
    expect(said()).toHaveLength(2);
  });
});
