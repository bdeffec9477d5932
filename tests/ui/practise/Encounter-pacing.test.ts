import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import Encounter from '../../../src/ui/practise/Encounter.svelte';
import { playingOf } from '../../../src/ui/practise/playing-of.ts';
import { Playing } from '../../../src/ui/practise/playing.svelte.ts';
import { button, log, pass, said, tab } from '../../support/encounter-screen.ts';
import { Play } from '../../support/play.ts';
import { corridorWith } from '../../support/ports.ts';
import { keep, show } from '../../support/screens.ts';
import { talk } from '../../support/toys.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function begun() {
  const { run } = new Play(talk);
  const corridor = corridorWith([talk]);
  await keep(corridor, run);
  return { corridor, encounter: await tab(corridor, run.header.id) };
}

describe('the pace that somebody has set', () => {
  test('by hand, no line but the first comes unasked, and a tap anywhere brings one', async () => {
    const { corridor, encounter } = await begun();
    await corridor.keeper.keepSetting('pacing', 'by-hand');
    const { person } = show(corridor, Encounter, { playing: await playingOf(corridor, encounter) });
    await pass(60_000);
    expect(said()).toEqual(['Ana waits.']);
    await person.click(log());
    await pass();
    expect(said()).toHaveLength(2);
    await person.click(log());
    await pass();
    expect(said()).toHaveLength(2);
  });

  test('by hand, a line that an earlier attempt has shown comes by itself', async () => {
    const { corridor } = await begun();
    const first = await tab(corridor, new Play(talk).run.header.id);
    await first.next();
    await first.next();
    const { run } = new Play(talk, { id: 'e000000000000002', attempt: 2 });
    await keep(corridor, run);
    await corridor.keeper.keepSetting('pacing', 'by-hand');
    const second = await tab(corridor, run.header.id);
    show(corridor, Encounter, { playing: await playingOf(corridor, second) });
    await pass(1);
    await pass(1);
    expect(said()).toEqual(['Ana waits.', 'Ana Have you a minute?']);
  });

  test('at once, all lines of a step are there', async () => {
    const { corridor, encounter } = await begun();
    await corridor.keeper.keepSetting('pacing', 'at-once');
    show(corridor, Encounter, { playing: await playingOf(corridor, encounter) });
    await pass(1);
    await pass(1);
    expect(said()).toHaveLength(2);
  });
});

describe('a voice', () => {
  function voice() {
    const reading: { text: string; end: () => void }[] = [];
    const stop = vi.fn(() => reading.at(-1)?.end());
    const read = (text: string) => new Promise<void>((end) => reading.push({ text, end }));
    return { reading, read, stop };
  }

  test('reads each line with who says it, and the next comes when it has ended', async () => {
    const { corridor, encounter } = await begun();
    const reader = voice();
    show(corridor, Encounter, { playing: new Playing(encounter, { reader }) });
    await pass(60_000);
    expect(reader.reading.map(({ text }) => text)).toEqual(['Ana waits.']);
    reader.reading[0]?.end();
    await pass();
    expect(reader.reading.map(({ text }) => text)).toEqual(['Ana waits.', 'Ana: Have you a minute?']);
  });

  test('is quiet where the player goes on, and when the page goes', async () => {
    const { corridor, encounter } = await begun();
    const reader = voice();
    const { person, unmount } = show(corridor, Encounter, { playing: new Playing(encounter, { reader }) });
    await pass(1);
    await person.click(button('Next'));
    await pass();
    expect(reader.stop).toHaveBeenCalledTimes(1);
    expect(said()).toHaveLength(2);
    unmount();
    expect(reader.stop).toHaveBeenCalledTimes(2);
  });
});
