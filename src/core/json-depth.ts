/** How deep brackets and braces lie within each other in a JSON text; texts in quotes do not count. */
export function depthOf(json: string): number {
  let [depth, deepest] = [0, 0];
  let isQuoted = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (sign === '\\') at += 1;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === '[' || sign === '{') deepest = Math.max(deepest, ++depth);
    else if (sign === ']' || sign === '}') depth -= 1;
  }
  return deepest;
}
