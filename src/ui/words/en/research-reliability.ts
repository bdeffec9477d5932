import { seenWords } from './research-seen.ts';

const { hidden, everybody, condition } = seenWords;

export const reliabilityWords = {
  hidden,
  everybody,
  condition,
  title: 'How steady the answers are',
  scales: 'Do the items of a scale go together?',
  scalesText:
    'Cronbach’s alpha, of those who answered every item, with reversed items turned round. 1 is in full step, 0 not at all. It says nothing of what the scale measures.',
  scaleColumns: ['Scale', 'Wave', 'Items', 'People', 'Alpha'],
  scale: (survey: string, scale: string) => `${survey}: ${scale}`,
  wave: (wave: string) => (wave === 'follow_up' ? 'follow-up' : wave),
  repeats: 'Does the same person answer the same again?',
  repeatsText:
    'Each question that was asked before and after, of those who answered both times: Krippendorff’s alpha (ordinal for ratings, by intervals for numbers, nominal for choices) and, for choices, Cohen’s kappa. 1 is full agreement, 0 is what chance would give. In a condition with nothing in between, this is how steady the question is; elsewhere people may also have changed.',
  repeatColumns: ['Question', 'Whose', 'People', 'Krippendorff’s alpha', 'Cohen’s kappa'],
  value: (value: number | null) => value?.toFixed(2) ?? 'none: all alike',
};
