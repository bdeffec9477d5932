import { noticeWords, reflectWords } from '../words/en/questions.ts';
import Asked from './Asked.svelte';
import type { Questions } from './playing.svelte.ts';

/** What only a scenario needs that asks more than what to say or do; loaded for such a scenario alone. */
export const questions: Questions = {
  Asked,
  told: (entry) =>
    entry.kind === 'noticed'
      ? { kind: 'you-do', speaker: null, text: noticeWords.noticed(entry.signs) }
      : { kind: 'you-wrote', speaker: reflectWords.said, text: entry.text },
};
