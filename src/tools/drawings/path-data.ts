/** How many numbers each command takes. */
const arity: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };
const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/y;
const between = /[\s,]*/y;

interface Point {
  x: number;
  y: number;
}

/** One step of a path: what it is, its numbers as absolute places, and where it ends. */
export interface Step {
  kind: string;
  values: number[];
  end: Point;
}

function match(pattern: RegExp, text: string, from: number): string {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0] ?? '';
}

/** Path data as commands and their numbers. An arc's two flags may stand without a space between them, as SVG allows. */
function* commandsOf(data: string): Generator<{ command: string; values: number[] }> {
  let at = 0;
  let command = '';
  const next = (isFlag: boolean): number => {
    at += match(between, data, at).length;
    const text = isFlag ? data.charAt(at) : match(number, data, at);
    if (text === '') throw new Error(`This is not path data: ${data.slice(at, at + 20)}`);
    at += text.length;
    return Number(text);
  };
  at += match(between, data, at).length;
  while (at < data.length) {
    if (/[a-z]/i.test(data.charAt(at))) command = data.charAt(at++);
    else if (command === 'm') command = 'l';
    else if (command === 'M') command = 'L';
    const isArc = command.toLowerCase() === 'a';
    const length = arity[command.toLowerCase()] ?? 0;
    yield { command, values: Array.from({ length }, (_, i) => next(isArc && (i === 3 || i === 4))) };
    at += match(between, data, at).length;
  }
}

/** What a number of a step measures; radii, angle and flags of an arc measure nothing along an axis. */
export function axisOf(kind: string, i: number): 'x' | 'y' | null {
  if (kind === 'v') return 'y';
  if (kind !== 'a') return i % 2 === 0 ? 'x' : 'y';
  return i === 5 ? 'x' : i === 6 ? 'y' : null;
}

/** @throws an Error where the text is not path data */
export function stepsOf(data: string): Step[] {
  let start: Point = { x: 0, y: 0 };
  let end: Point = { x: 0, y: 0 };
  return [...commandsOf(data)].map(({ command, values }) => {
    const kind = command.toLowerCase();
    const origin = command === kind ? end : { x: 0, y: 0 };
    const at = { ...end };
    const absolute = values.map((value, i) => {
      const axis = axisOf(kind, i);
      if (axis) at[axis] = value + origin[axis];
      return axis ? at[axis] : value;
    });
    end = kind === 'z' ? start : at;
    if (kind === 'm') start = end;
    return { kind, values: absolute, end };
  });
}

/**
 * Path data on whole numbers, with relative steps. Each is measured from the rounded place before it, so nothing
 * drifts: no point moves by more than half a unit.
 */
export function wholeNumbers(steps: readonly Step[]): string {
  let from: Point = { x: 0, y: 0 };
  let line = '';
  let last = '';
  for (const { kind, values, end } of steps) {
    const whole = values.map((value, i) => {
      const axis = axisOf(kind, i);
      return Math.round(value) - (axis ? from[axis] : 0);
    });
    line += written(kind, whole, last);
    from = { x: Math.round(end.x), y: Math.round(end.y) };
    last = kind;
  }
  return line;
}

/** A command that follows itself need not be named again. */
function written(kind: string, values: readonly number[], last: string): string {
  const numbers = values.reduce((line, value) => line + (line === '' || value < 0 ? '' : ' ') + value, '');
  if (kind !== last || kind === 'm' || kind === 'z') return kind + numbers;
  return (numbers.startsWith('-') ? '' : ' ') + numbers;
}
