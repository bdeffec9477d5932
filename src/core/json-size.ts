/** What a JSON text may hold at most. */
export interface Most {
  /** Lists and groups within each other. */
  depth: number;
  /** Values in one list or group. */
  width: number;
  /** Values in all. */
  values: number;
}

/** What a JSON text has too much of, found before it is parsed; null where it has not. Texts in quotes do not count. */
export function tooMuchOf(json: string, most: Most): keyof Most | null {
  const widths: number[] = [];
  let [width, values] = [0, 0];
  for (let at = 0; at < json.length; at++) {
    const sign = json.charAt(at);
    if (sign === '"') at = endOfText(json, at);
    else if (sign === '[' || sign === '{') {
      widths.push(width);
      [width, values] = [1, values + 1];
    } else if (sign === ']' || sign === '}') width = widths.pop() ?? 0;
    else if (sign === ',') [width, values] = [width + 1, values + 1];
    if (widths.length > most.depth) return 'depth';
    if (width > most.width) return 'width';
    if (values > most.values) return 'values';
  }
  return null;
}

/** Where the text ends whose quote stands at `start`; the end of all where it never does. */
function endOfText(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (end > 0 && isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end < 0 ? json.length : end;
}

function isEscaped(json: string, at: number): boolean {
  let before = at;
  while (json[before - 1] === '\\') before -= 1;
  return (at - before) % 2 === 1;
}

const prototypeNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether anything in it, at any depth, has a name that every JavaScript object gives a meaning of its own. */
export function hasPrototypeName(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasPrototypeName);
  return Object.entries(value).some(([name, inner]) => prototypeNames.has(name) || hasPrototypeName(inner));
}
