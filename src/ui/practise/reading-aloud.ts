import type { Reader } from './playing.svelte.ts';

const canRead = (): boolean => typeof speechSynthesis !== 'undefined';

/** The voices that read on this device, and send nothing anywhere to do so. */
export const localVoices = (): SpeechSynthesisVoice[] =>
  canRead() ? speechSynthesis.getVoices().filter(({ localService }) => localService) : [];

/** How long the browser may take to find its voices, in milliseconds. */
const patienceMs = 1000;

/** Reads with a voice of this device, or null where it has no such voice any more. */
export async function readerWith(voiceUri: string): Promise<Reader | null> {
  const voice = await voiceNamed(voiceUri);
  return voice && new LocalReader(voice);
}

async function voiceNamed(uri: string): Promise<SpeechSynthesisVoice | null> {
  if (!canRead()) return null;
  // Some browsers look for their voices only once they were asked for.
  if (localVoices().length === 0) {
    await new Promise((resolve) => {
      speechSynthesis.addEventListener('voiceschanged', resolve, { once: true });
      setTimeout(resolve, patienceMs);
    });
  }
  return localVoices().find(({ voiceURI }) => voiceURI === uri) ?? null;
}

class LocalReader implements Reader {
  readonly #voice: SpeechSynthesisVoice;

  constructor(voice: SpeechSynthesisVoice) {
    this.#voice = voice;
  }

  read(text: string): Promise<void> {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = this.#voice;
    utterance.lang = this.#voice.lang;
    return new Promise((resolve) => {
      utterance.onend = () => resolve();
      utterance.onerror = () => resolve();
      speechSynthesis.speak(utterance);
    });
  }

  stop(): void {
    speechSynthesis.cancel();
  }
}
