import { answer } from './answer.ts';
import type { Asked } from './messages.ts';

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  void answer(data).then((answered) => postMessage(answered));
});
