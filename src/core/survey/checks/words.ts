const others =
  'ask\\w*|talk\\w*|tell\\w*|say\\w*|speak\\w*|mention\\w*|them|they|their|friend\\w*|some(?:body|one)|any(?:body|one)|student\\w*|peers?|persons?|people';

/** Questions about the person's own wish to die or to come to harm: nobody reads the answer when it matters. */
export const unanswerable = new RegExp(
  [
    // Of the one who answers, and of nobody else: to ask a friend about suicide is what Corridor teaches.
    `\\b(?:you|your|I|my|myself)\\b(?:(?!\\b(?:${others})\\b)[^.?!]){0,60}\\bsuicid\\w*`,
    '\\b(?:kill|harm|hurt|cut)(?:ed|ing|ting)? (?:yourself|myself)\\b',
    '\\bend(?:ed|ing)? (?:your|my) (?:own )?life\\b',
    '\\b(?:you|I) (?:\\w+ ){0,4}want(?:ed)? to die\\b',
    '\\b(?:you|I)\\b[^.?!]{0,40}\\bbetter off dead\\b',
    '\\b(?:your|my) own (?:death|suicid\\w*)\\b',
  ].join('|'),
  'i',
);
