const steps: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };
const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/y;
const between = /[\s,]*/y;

interface Step {
  command: string;
  values: number[];
}

function match(pattern: RegExp, text: string, from: number): string {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0] ?? '';
}

/** Path data as its single steps. An arc's flags may stand without a space between them, as SVG allows. */
function stepsOf(data: string): Step[] {
  const found: Step[] = [];
  let at = 0;
  let command = '';
  const skip = (): void => void (at += match(between, data, at).length);
  const next = (flag: boolean): number => {
    skip();
    const text = flag ? data.charAt(at) : match(number, data, at);
    if (text === '') throw new Error(`not path data at ${at}: ${data.slice(at, at + 20)}`);
    at += text.length;
    return Number(text);
  };
  for (skip(); at < data.length; skip()) {
    if (/[a-z]/i.test(data.charAt(at))) command = data.charAt(at++);
    else if (command === 'm') command = 'l';
    else if (command === 'M') command = 'L';
    const isArc = command.toLowerCase() === 'a';
    const length = steps[command.toLowerCase()] ?? 0;
    found.push({ command, values: Array.from({ length }, (_, i) => next(isArc && (i === 3 || i === 4))) });
  }
  return found;
}

/**
 * The same path on whole numbers, with relative steps. Each is measured from the rounded place before it, so nothing
 * drifts: no point moves by more than half a unit.
 */
export function onWholeNumbers(data: string): string {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let [roundX, roundY] = [0, 0];
  let line = '';
  let last = '';
  for (const { command, values } of stepsOf(data)) {
    const kind = command.toLowerCase();
    const [fromX, fromY] = command === kind ? [x, y] : [0, 0];
    const isArc = kind === 'a';
    const absolute =
      kind === 'v'
        ? values.map((value) => value + fromY)
        : values.map((value, i) =>
            isArc && i < 5 ? value : value + ((isArc ? i + 1 : i) % 2 === 0 ? fromX : fromY),
          );
    const whole = absolute.map((value, i) =>
      isArc && i < 5
        ? Math.round(value)
        : Math.round(value) - (kind === 'v' || (isArc ? i + 1 : i) % 2 === 1 ? roundY : roundX),
    );
    if (kind === 'z') [x, y] = [startX, startY];
    else if (kind === 'h') x = absolute[0] ?? x;
    else if (kind === 'v') y = absolute[0] ?? y;
    else [x, y] = absolute.slice(-2) as [number, number];
    if (kind === 'm') [startX, startY] = [x, y];
    [roundX, roundY] = [Math.round(x), Math.round(y)];
    line += written(kind, whole, last);
    last = kind;
  }
  return line;
}

function written(kind: string, values: readonly number[], last: string): string {
  const numbers = values.reduce((line, value) => line + (line === '' || value < 0 ? '' : ' ') + value, '');
  if (kind === last && kind !== 'm' && kind !== 'z') return (numbers.startsWith('-') ? '' : ' ') + numbers;
  return kind + numbers;
}
