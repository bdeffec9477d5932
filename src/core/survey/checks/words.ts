/** Questions about the person's own wish to die or to come to harm: nobody reads the answer when it matters. */
export const unanswerable =
  /\b(?:(?:have|do|are|did) you\b[^.?]{0,60}\b(?:suicid\w*|kill(?:ing)? yourself|end(?:ing)? your (?:own )?life|harm(?:ed|ing)? yourself|hurt(?:ing)? yourself|better off dead|want(?:ed)? to die)|your own suicid\w*|better off dead)/i;
