import type { StudyTools } from '../core/ports.ts';
import { textBeside } from './beside.ts';
import { forNow } from './for-now.ts';
import { webCipher } from './web-cipher.ts';

/** Studies that lie as files beside the page, in the folder `studies`, and the one file that they can be put into. */
export const studyTools: StudyTools = {
  cipher: webCipher,
  within: () => null,
  beside: async (id) => (/^[a-z][a-z0-9-]*$/.test(id) ? textBeside(`studies/${id}.json`) : null),
  onePage: () => textBeside('corridor.html'),
  forNow,
};
