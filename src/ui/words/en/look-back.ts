import type { Band } from '../../../core/encounter/band.ts';
import type { CriticalBehaviour } from '../../../core/encounter/critical.ts';
import type { Confirmation, Feeling } from '../../../core/encounter/event.ts';
import type { TurningPoint } from '../../../core/encounter/turning-points.ts';
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
  how: 'Before you read on: how are you?',
  feelings: {
    'at-ease': 'At ease',
    thoughtful: 'Thoughtful',
    heavy: 'Heavy',
    shaken: 'Shaken',
  } satisfies Record<Feeling, string>,
  low: 'Then take a moment, and perhaps somebody to talk to. The rest can wait: it is kept.',
  pass: 'You can pass over this, or over the whole page, and come back to it from “What you have played”.',
  self: 'How do you think it went?',
  selfText: 'Before you see what the author thought. You can leave it out.',
  selfAsk: {
    expertise: 'with what you know and do not know, you',
    confidentiality: 'with what should stay between you, you',
    stigma: 'with how they might be seen, you',
    boundaries: 'with where your part begins and ends, you',
  } satisfies Record<Theme, string>,
  selfSteps: ['made it harder', 'rather made it harder', 'went both ways', 'rather helped', 'helped'],
  selfDone: 'See what the author thought',
  selfPass: 'Leave it out',
  selfSaid: (step: string) => `You thought: “${step}”.`,
  turning: 'Turning points',
  turningRule:
    'By the author’s ratings: first the line that helped most, then those where another line would have helped most more.',
  turningKind: {
    strength: 'Here you helped most',
    open: 'Here another line might have helped more',
  } satisfies Record<TurningPoint['kind'], string>,
  show: 'See it in its place',
  drawing: 'Your way as a drawing',
  drawingText: 'Dashed outlines are ways that you have not played. They open when you have.',
  locked: 'another way',
  counted: (n: number) => `The ${count(n, 'line', 'lines')} that this counts`,
  sentence: 'A sentence of your own',
  sentenceText: 'If you like: one thing you could say in real life, in your words.',
  sentenceKeep: 'Keep it',
  sentenceKept: 'Kept on this device.',
  sentences: 'All your sentences',
  print: 'Print this page',
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
  whose: (reviewers: number) =>
    `What its author thought; ${reviewers === 0 ? 'reviewed by nobody yet' : `reviewed by ${reviewers}`}.`,
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
