/** What can be wrong with a written file of any kind (S0, S1), and with a scenario. */
export const scenarioProblems = {
  // What the file is.
  S001: (reason: string) => `This is not YAML that can be read: ${reason}`,
  S002: (key: string) => `"${key}" is there twice. Keep one of the two.`,
  S003: (most: string) => `The file is too large or nested too deeply (at most ${most}).`,
  S004: (found: string) => `The file is not plain UTF-8 text: ${found}. Save it again as UTF-8.`,
  S005: () => `There is a tab here. Indent with spaces.`,
  S006: (kept: string) =>
    `YAML takes " #" for the start of a remark and keeps ${kept === '' ? 'nothing' : `only "${kept}"`}. Put the whole text in quotes, or the remark on a line of its own.`,
  S007: (key: string) =>
    `YAML takes "${key}:" for the name of a field. Put the whole text in quotes, or after ">-" on lines of its own.`,
  S008: (found: string) => `"${found}" is written with a plus. Ratings and numbers go without it.`,
  S009: (lost: string) =>
    `Between braces YAML ends the text at a comma, so "${lost}" became a field of its own. Put the text in quotes.`,
  S010: (sign: string) =>
    `YAML takes ${sign} at the beginning of a text for a sign of its own, and none is needed. Put the text in quotes.`,
  S011: () => `The text goes on after its closing quote. Put quotes around all of it, and none inside.`,
  // Its shape.
  S101: (field: string) => `"${field}" is missing.`,
  S102: (field: string, near: string) =>
    `"${field}" is not a field that belongs here. Is it misspelt, or indented too little or too far?${near}`,
  S103: (found: string, wanted: string, near: string) => `${found} cannot stand here: ${wanted}.${near}`,
  S104: (what: string) =>
    `This ${what} has no id yet. "npm run add:ids" gives it one and changes nothing else.`,
  // Names and ratings.
  S201: (to: string, near: string) => `No step or ending is called "${to}".${near}`,
  S202: (name: string, near: string) => `Nobody in the cast is called "${name}".${near}`,
  S203: (name: string, near: string) => `No variable is called "${name}".${near}`,
  S204: (id: string, near: string) => `No choice is called "${id}".${near}`,
  S205: (id: string, near: string) => `No step is called "${id}".${near}`,
  S206: (id: string, near: string) =>
    `No expected behaviour is called "${id}". Add it under "expects", or mend the name.${near}`,
  S207: (theme: string) =>
    `The theme "${theme}" is not among the scenario's themes. Add it under "about", "themes", or leave it out here.`,
  S208: (id: string) => `The id "${id}" is used twice. Give one of the two another id.`,
  S209: (id: string, file: string) => `This is called "${id}" but its file is ${file}. The two must agree.`,
  S210: (id: string) => `"${id}" means something to Corridor itself. Use another id.`,
  S211: (choice: string, theme: string) =>
    `The choice "${choice}" does not rate ${theme}, but another choice of this step does. Rate it here too; 0 is a rating.`,
  S212: () => `Only the last entry of a "to" list goes without "when", and it must.`,
  S213: (step: string) => `The step "${step}" must have either "choices" or "to", and not both.`,
  S214: (step: string, repaired: string, theme: string) =>
    `"${step}" repairs "${repaired}", where ${theme} is not at stake. A repair rates only what the step it repairs rates.`,
  S215: (name: string) => `The variable "${name}" must start between its "from" and its "to".`,
  S216: (choice: string, behaviour: string, theme: string) =>
    `"${choice}" shows "${behaviour}", yet another choice of this step is rated higher in ${theme}.`,
  S217: (factor: string, near: string) => `No factor is called "${factor}".${near}`,
  S218: (level: string, factor: string, near: string) =>
    `The factor "${factor}" has no level "${level}".${near}`,
  S219: (theme: string) => `"${theme}" is declared under "about", "themes", but no choice rates it.`,
  S220: (choice: string) => `The choice "${choice}" must have either "say" or "do", and not both.`,
  S221: (place: string, known: string) => `No place is drawn under the name "${place}". There are: ${known}.`,
  S222: (head: string, like: string) => `No head is called "${head}". Those most like it: ${like}.`,
  S223: (step: string) =>
    `The step "${step}" must ask one thing: "notice" or "reflect", and then "to" says where it goes on.`,
  S224: (name: string, from: number, to: number) =>
    `The variable "${name}" goes from ${from} to ${to}; nothing outside can be set or asked for.`,
  S225: (name: string) => `The variable "${name}" must have a "from" below its "to".`,
  S226: (name: string) =>
    `This says nothing about "${name}". Write "at-least", "at-most" or "is", and the lower bound below the upper.`,
  S227: (step: string) => `The step "${step}" repairs itself. Name the step where the poor turn was taken.`,
  S228: (factors: string) =>
    `Ratings by level name every level of one factor and nothing else. There are: ${factors}.`,
  S229: (id: string, one: string, other: string) =>
    `"${id}" is the name of ${one} and of ${other}, and one hides the other. Give one of the two another name.`,
  S230: (kind: string, id: string) => `The ${kind} "${id}" is declared and never used.`,
  S231: (id: string) =>
    `No choice can meet or break "${id}". Name choices under "met-by" or "broken-by", and none under both.`,
  // Where runs can go.
  S301: (id: string) => `Nobody can ever reach "${id}".`,
  S302: (id: string) => `The choice "${id}" is never offered: its condition never holds.`,
  S303: (id: string) => `The line "${id}" is never said: its condition never holds.`,
  S304: (step: string, way: string) =>
    `At "${step}" nothing may be offered and there is no way out (${way}).`,
  S305: (step: string, way: string) =>
    `A run can come back to "${step}" exactly as it was before (${way}), and so never end.`,
  S306: (states: string) =>
    `Only ${states} states were looked at before giving up; what is beyond them is not proved. Use fewer variables or conditions.`,
  S307: (step: string) =>
    `Nobody can have seen any of the signs that "${step}" asks about. Give a line before it one of them under "signs".`,
  S308: (step: string) =>
    `Every run has seen every sign that "${step}" asks about, so there is nothing to tell apart. Add a sign that nobody shows.`,
  // What the scores are worth.
  S401: (theme: string, percent: number, levels: string) =>
    `Someone who picks at random gets ${percent} % in ${theme}${levels}. Between 35 and 60 the score can tell care from chance.`,
  S402: (percent: number, levels: string) =>
    `No single run reaches ${percent} % in every theme${levels}. The themes ask for opposite things.`,
  S403: (
    worse: string,
    better: string,
    theme: string,
    worsePoints: string,
    betterPoints: string,
    way: string,
  ) =>
    `In ${theme} "${worse}" and its repairs earn up to ${worsePoints} points and "${better}" ${betterPoints}: the worse choice pays (${way}). Give the repair a smaller "weight".`,
  S404: (behaviour: string) =>
    `No run can show "${behaviour}". Name it under "shows" of a choice that can be reached.`,
  S405: (behaviour: string, step: string, way: string) =>
    `At "${step}" every choice shows "${behaviour}", so it is given away (${way}).`,
  S406: (themes: string) =>
    `Levels not comparable: ${themes} differ in their number of decisions, range or chance between the levels of a factor.`,
  S407: (ending: string, theme: string, way: string) =>
    `A run can end at "${ending}" before ${theme} had its chance (${way}). Say "early: true" there, or bring ${theme} in before.`,
  S408: (what: string) =>
    `${what} could not be worked out: runs differ in too many ways. Use fewer variables, conditions or expected behaviours.`,
  // How choices are written.
  S501: (longest: number, steps: number) =>
    `At ${longest} of ${steps} decisions the best choice is the longest, which gives it away. At most one in three.`,
  S502: (choice: string, how: string) => `"${choice}" stands out from the other choices: ${how}.`,
  S503: (one: string, other: string) =>
    `"${one}" and "${other}" are rated alike and lead to the same place, so they are one choice. Tell them apart, or leave one out.`,
  S504: (step: string, count: number, way: string) =>
    `At "${step}" ${count} ${count === 1 ? 'choice is' : 'choices are'} offered (${way}). Two to four are right.`,
  // What may not be said.
  S601: (words: string, why: string) => `"${words}" must not be in a scenario: ${why}.`,
  S602: (words: string, instead: string) => `"${words}": ${instead}.`,
  S603: (ending: string) =>
    `Someone is in danger in this scenario, so the ending "${ending}" needs "card: support".`,
  S604: () => `Someone is in danger in this scenario, so some ending must have "outcome: connected".`,
  S605: (safety: string) =>
    `With "safety: ${safety}" there must be critical behaviours. Add them under "critical".`,
} satisfies Record<string, (...facts: never[]) => string>;

/** Problems that a scenario can be played with. */
export const scenarioWarnings = [
  ...(['S230', 'S308', 'S401', 'S402', 'S405', 'S406', 'S407', 'S408'] as const),
  ...(['S501', 'S502', 'S503', 'S504', 'S602'] as const),
];
