/**
 * The scores of a study's scales, worked out from the table of answers and from what the surveys declare, by nothing of
 * Corridor's: what its own are held against.
 *
 * A scale's items are turned round where they are reversed (lowest + highest - answer, as declared). With fewer answers
 * than it needs there is no score. Else it is their mean; or that mean times the number of items; or the mean of how
 * far each lies from its lowest to its highest, in percent.
 */

/** @typedef {{ id: string, kind: string, from?: number | string, to?: number | string, points?: string[] }} Question */
/** @typedef {{ items: string[], reversed: string[], score: 'mean' | 'sum' | 'percent', 'at-least': number }} Scale */
/** @typedef {{ survey: string, questions: Question[], scales: Record<string, Scale> }} Survey */
/** @typedef {{ survey: string, scale: string, score: Scale['score'], atLeast: number, item: string, reversed: boolean, least: number, most: number }} Declared */

/**
 * One row for each item of each scale.
 *
 * @param {Survey[]} surveys
 * @returns {Declared[]}
 */
export function declaredIn(surveys) {
  const rows = [];
  for (const { survey, questions, scales } of surveys) {
    for (const [scale, { items, reversed, score, 'at-least': atLeast }] of Object.entries(scales)) {
      for (const id of items) {
        const question = questions.find((one) => one.id === id);
        if (!question) throw new Error(`${survey} has no question ${id}`);
        const { kind, from = 0, to = 10, points = [] } = question;
        const [least, most] = kind === 'likert' ? [1, points.length] : [Number(from), Number(to)];
        const item = id.replaceAll('-', '_');
        rows.push({ survey, scale, score, atLeast, item, reversed: reversed.includes(id), least, most });
      }
    }
  }
  return rows;
}

/**
 * @param {Declared[]} declared
 * @param {Record<string, string>[]} answers rows of the table
 * @returns {Map<string, number | null>} by participant, wave, survey and scale, with spaces between them
 */
export function scaleScores(declared, answers) {
  /** @type {Map<string, Map<string, number | null>>} */
  const given = new Map();
  for (const row of answers) {
    const who = `${row['participant']} ${row['wave']} ${row['instrument']}`;
    const items = given.get(who) ?? new Map();
    given.set(who, items.set(row['item'], row['value'] === '' ? null : Number(row['value'])));
  }
  const scores = new Map();
  for (const [who, items] of given) {
    const survey = who.split(' ')[2];
    const mine = declared.filter((one) => one.survey === survey);
    for (const scale of new Set(mine.map((one) => one.scale))) {
      const parts = mine.filter((one) => one.scale === scale);
      scores.set(`${who} ${scale}`, scoreOf(parts, items));
    }
  }
  return scores;
}

/**
 * @param {Declared[]} parts
 * @param {Map<string, number | null>} items
 */
function scoreOf(parts, items) {
  const [first] = parts;
  let count = 0;
  let sum = 0;
  let share = 0;
  for (const { item, reversed, least, most } of parts) {
    const answer = items.get(item) ?? null;
    if (answer === null) continue;
    const value = reversed ? least + most - answer : answer;
    count += 1;
    sum += value;
    share += (value - least) / (most - least);
  }
  if (!first || count < first.atLeast) return null;
  if (first.score === 'percent') return (share / count) * 100;
  return first.score === 'sum' ? (sum / count) * parts.length : sum / count;
}
