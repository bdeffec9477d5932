import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { localVoices, readerWith } from '../../../src/ui/practise/reading-aloud.ts';

class Utterance {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  onend = () => {};
  onerror = () => {};
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const voice = (voiceURI: string, localService: boolean) => ({ voiceURI, localService, lang: 'en-AU' });
const spoken: Utterance[] = [];
let voices = [voice('here', true), voice('elsewhere', false)];
const synthesis = Object.assign(new EventTarget(), {
  getVoices: () => voices,
  speak: (utterance: Utterance) => spoken.push(utterance),
  cancel: () => spoken.at(-1)?.onerror(),
});

beforeEach(() => {
  voices = [voice('here', true), voice('elsewhere', false)];
  spoken.length = 0;
  vi.stubGlobal('speechSynthesis', synthesis);
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
});
afterEach(() => vi.unstubAllGlobals());

describe('reading aloud', () => {
  test('offers the voices of this device only', () => {
    expect(localVoices().map(({ voiceURI }) => voiceURI)).toEqual(['here']);
  });

  test('never uses a voice that sends words elsewhere', async () => {
    expect(await readerWith('elsewhere')).toBeNull();
    expect(await readerWith('gone')).toBeNull();
  });

  test('reads with the voice that was chosen, and is done when that has ended', async () => {
    const reader = await readerWith('here');
    const done = vi.fn();
    void reader?.read('Ana waits.').then(done);
    expect(spoken).toMatchObject([{ text: 'Ana waits.', lang: 'en-AU', voice: { voiceURI: 'here' } }]);
    await Promise.resolve();
    expect(done).not.toHaveBeenCalled();
    spoken[0]?.onend();
    await vi.waitFor(() => expect(done).toHaveBeenCalled());
  });

  test('can be broken off', async () => {
    const reader = await readerWith('here');
    const done = reader?.read('Ana waits.');
    reader?.stop();
    await expect(done).resolves.toBeUndefined();
  });

  test('waits for voices that come late', async () => {
    voices = [];
    const reader = readerWith('here');
    voices = [voice('here', true)];
    synthesis.dispatchEvent(new Event('voiceschanged'));
    expect(await reader).not.toBeNull();
  });

  test('is nothing in a browser that cannot', async () => {
    vi.unstubAllGlobals();
    expect(localVoices()).toEqual([]);
    expect(await readerWith('here')).toBeNull();
  });
});
