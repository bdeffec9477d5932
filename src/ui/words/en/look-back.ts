import type { Band } from '../../../core/encounter/band.ts';
import type { CriticalBehaviour } from '../../../core/encounter/critical.ts';
import type { Confirmation } from '../../../core/encounter/event.ts';
import type { Theme } from '../../../core/themes.ts';
import { count } from './counting.ts';

const worry: Record<Theme, string> = {
  expertise: 'not knowing enough',
  confidentiality: 'keeping a confidence',
  stigma: 'what a label might do',
  boundaries: 'where your role ends',
};

export const lookBackWords = {
  title: (scenario: string) => `Looking back: ${scenario}`,
  how: 'Before you read on: how are you? You can pass over this page, and come back to it from “What you have played”.',
  critical: 'Where it mattered most',
  outcome: {
    met: 'You did this.',
    missed: 'This did not happen.',
    'not-reached': 'It did not come up on your way.',
  } satisfies Record<CriticalBehaviour['outcome'], string>,
  path: 'Your way through',
  said: 'You said',
  did: 'You',
  thought: (name: string) => `One way ${name} may have felt`,
  why: 'What the author thought of it',
  others: (number: number) => (number === 1 ? 'The other choice' : `The other ${number} choices`),
  written: 'In your words',
  asked: (prompt: string) => `You were asked: ${prompt}`,
  noticing: {
    title: 'What you noticed',
    hits: 'There, and you noticed',
    passedOver: 'There as well',
    falseAlarms: 'You noticed, but nothing had shown it',
    none: 'Nothing',
    kindly: 'Not a warning by itself; asking kindly costs nothing.',
  },
  again: 'Try again from here',
  voice: (themes: Theme) => `That line sounds like worry about ${worry[themes]}. Was it?`,
  answers: { yes: 'Yes', 'not-really': 'Not really', 'something-else': 'Something else' } satisfies Record<
    Confirmation,
    string
  >,
  bands: 'The four concerns',
  whose: 'What its author thought; reviewed by nobody yet.',
  bandsNote:
    'The shaded part is where plays like yours would mostly fall: the fewer the decisions, the wider. It is not a mark.',
  notAtStake: 'Not at stake in this encounter.',
  notEnough: (k: number) => `${count(k, 'decision', 'decisions')}: not enough to say.`,
  band: {
    seldom: 'Often made it harder for them',
    sometimes: 'Went both ways',
    mostly: 'Mostly helped',
    'nearly-always': 'Helped nearly every time',
  } satisfies Record<Extract<Band, { kind: 'band' }>['word'], string>,
  from: (k: number) => `from ${count(k, 'decision', 'decisions')}`,
  harder: 'made it harder',
  helped: 'helped',
  voiced: 'Worries you voiced',
  voicedCount: (chosen: number, offered: number, confirmed: number) =>
    `${chosen} of ${count(offered, 'chance', 'chances')} to voice it taken; you agreed with ${confirmed}.`,
  noneVoiced: 'No line of this encounter offered you a worry to voice.',
  results: 'See what could leave this device',
  missing: 'There is no finished encounter here to look back on.',
};
