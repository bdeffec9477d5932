/** How many letters must change, or neighbours change places, to make one word of the other (Damerau 1964). */
function distance(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (const [i, letter] of from.entries()) {
    const above = row;
    row = [i + 1];
    for (const [j, other] of to.entries()) {
      const [left = 0, up = 0, corner = 0] = [row[j], above[j + 1], above[j]];
      const swapped = letter === to[j - 1] && other === from[i - 1] ? (before[j - 1] ?? 0) + 1 : Infinity;
      row.push(Math.min(left + 1, up + 1, corner + (letter === other ? 0 : 1), swapped));
    }
    before = above;
  }
  return row[to.length] ?? 0;
}

function likeness(wrong: string, name: string): number {
  const [plain, other] = [wrong.toLowerCase(), name.toLowerCase()];
  const within = plain.length > 2 && (other.includes(plain) || plain.includes(other));
  return within ? 0.5 + Math.abs(other.length - plain.length) / 100 : distance(plain, other);
}

/** The known names that are most like a wrong one, likest first; a name that contains it counts as very like. */
export function nearest(wrong: string, known: readonly string[], most = 3): string[] {
  return [...known].sort((a, b) => likeness(wrong, a) - likeness(wrong, b)).slice(0, most);
}

/** A question to end a sentence with, where some known name is like the wrong one; else nothing. */
export function didYouMean(wrong: string, known: Iterable<string>): string {
  const short = wrong.slice(0, 60);
  const [best] = nearest(short, [...known], 1);
  const most = short.length < 4 ? 1 : Math.max(2, Math.floor(short.length / 3));
  return best !== undefined && likeness(short, best) <= most ? ` Did you mean "${best}"?` : '';
}
