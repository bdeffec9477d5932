export const obligationWords = {
  title: 'What stays private, and what cannot',
  general: 'In any country',
  lines: [
    'Private is where it starts. What a friend tells you is theirs.',
    'It gives way to a serious danger that anybody could foresee: to a life, or of serious harm to them or to somebody else, patients included.',
    'When it gives way: tell them first, if that is safe. Tell as few people as you can, and as little. Hand it to somebody whose job it is.',
  ],
  source: (source: string) => `Read at: ${source}.`,
  ask: 'For where you are, nothing was looked up. Ask your school what it expects of its students; student support will know, and you can ask without a name.',
  school:
    'Your school may ask more of you than what stands here. Student support can tell you, and you can ask without a name.',
  education:
    'This is general education, not legal advice. It was written from the pages named and has been checked by nobody else.',
};
