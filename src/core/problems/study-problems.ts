/** What can be wrong with a study. */
export const studyProblems = {
  T201: (id: string, near: string) => `No survey is called "${id}".${near}`,
  T202: (id: string, near: string) => `No scenario is called "${id}".${near}`,
  T203: (scenario: string, factor: string, level: string) =>
    `The scenario "${scenario}" does not come at the level "${level}" of "${factor}", so this condition cannot be played. Take another scenario or level.`,
  T204: (cells: number, expected: number) =>
    `These background questions make ${cells} different answers among ${expected} people: single people could be known by them. Ask fewer, or coarser ones.`,
  T205: () => `Nobody can reach the study: give its contact an "email" or a "phone".`,
  T206: () => `The consent does not say how to withdraw. Add "withdrawal".`,
  T207: () => `The consent has nothing to tick. Add at least one point.`,
  T208: (scenario: string) =>
    `"${scenario}" is about danger. It can be neither first nor last nor next to another such scene, so with these encounters it has no place. Add encounters, or take it out.`,
  T209: (scenario: string) =>
    `"${scenario}" is about danger, and so needs a tick of its own. Add "act-now" to the consent.`,
  T210: (scenario: string) =>
    `"${scenario}" is about danger, and not everybody will agree to it. Name another under "substitute".`,
  T211: (survey: string, question: string) =>
    `"${question}" in "${survey}" asks for words, but the study names nobody who reads them, so they stay with the participant. Add "free-text", or take the question out.`,
  T212: (key: string) =>
    `This is not a public key: "${key}". One begins with "age1" and has 62 letters and digits; the research room makes it.`,
  T213: () =>
    `This is the secret key. Whoever has it can read every return: keep it where nobody else comes, make a new pair, and put the public key here.`,
  T214: () => `There must be two conditions at least. With one, leave "conditions" out.`,
  T215: (scenarios: string) =>
    `Nobody but their authors has looked at the ratings of ${scenarios}. Say "knows-author-keys: true" if the study is meant to go on with them, and say so where it is reported.`,
  T216: () =>
    `Reasons after each choice teach while they measure: scores of later choices are no longer what somebody would do by themselves. The data say so in "feedback_mode".`,
  T217: (question: string, most: number) =>
    `The background question "${question}" is too fine: it must offer ${most} answers at most, to be picked from.`,
  T218: () =>
    `There are surveys for a follow-up, but not when. Add "follow-up-after-weeks", or leave them out.`,
  T219: (scenario: string) => `"${scenario}" would be played twice by the same person. Name it once.`,
  T220: (size: number, shares: number) =>
    `A block of ${size} cannot be shared out fairly: sizes are multiples of ${shares}, the sum of the shares.`,
  T221: () =>
    `There is no key, so returns would be open to read on their way. Make a pair of keys in the research room and put the public one under "keys".`,
  T222: () => `Nothing is asked and nothing is played. Add surveys or encounters.`,
  T223: (size: number) =>
    `Blocks of one size (${size}) let whoever sees who came before guess the next. Name two sizes at least.`,
  T224: (column: string, length: number, most: number) =>
    `The data would have a column "${column}" of ${length} letters, and some programs take ${most} at most. Give what it is about a shorter name under "short", or shorten the question's id.`,
  T225: (column: string) =>
    `Two columns of the data would both be called "${column}". Give one of the surveys or scenarios a name of its own under "short".`,
  T226: (id: string, near: string) =>
    `No survey and no scenario of this study is called "${id}", so it needs no short name.${near}`,
  T227: () =>
    `There is no follow-up for which somebody could come in another browser. Add "follow-up-after-weeks", or leave "linking" out.`,
  T228: () =>
    `What links two returns of one person may leave only in sealed ones. Make a pair of keys in the research room and put the public one under "keys".`,
  T229: (question: string) =>
    `The linking question "${question}" must be picked from a list or be a number, so that two answers to it can be compared.`,
  T230: (elements: number, fewest: number) =>
    `With ${elements} questions many people would share a code. Ask ${fewest} at least; or, where participants join with codes (conditions by envelopes), write "linking: []".`,
  T231: () =>
    `A survey called "linking" could not be told from the questions that link. Give its file another name.`,
  T232: (id: string, near: string) =>
    `"${id}" is no background question whose answer is picked from a list, so there is nothing to tell more coarsely.${near}`,
  T233: (value: string, question: string, near: string) =>
    `"${value}" is no answer to the background question "${question}".${near}`,
  T234: (value: string) => `"${value}" is in two groups of one way to tell it. Leave it in one.`,
} satisfies Record<string, (...facts: never[]) => string>;

/** Problems that a study can be run with. */
export const studyWarnings = ['T211', 'T216', 'T221', 'T223'] as const;
