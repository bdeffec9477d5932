/** Plain data as YAML, as a person would go on writing it. What reads it says the same again. */
export function writeYaml(fields: Readonly<Record<string, unknown>>): string {
  return `${linesOf(fields).join('\n')}\n`;
}

function linesOf(value: unknown): string[] {
  if (isSingle(value)) return [single(value)];
  if (Array.isArray(value)) return value.flatMap((item) => behind('-', linesOf(item), isGroup(item)));
  return Object.entries(value as object).flatMap(([name, inner]) => {
    const lines = linesOf(inner);
    return isSingle(inner) ? [`${text(name)}: ${lines.join('')}`] : [`${text(name)}:`, ...indented(lines)];
  });
}

/** The first line of a group may stand beside the sign of a list; a list in a list begins on a line of its own. */
function behind(sign: string, lines: readonly string[], isBeside: boolean): string[] {
  const [first = '', ...others] = lines;
  return isBeside || lines.length === 1
    ? [`${sign} ${first}`, ...indented(others)]
    : [sign, ...indented(lines)];
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;

const isSingle = (value: unknown): boolean => !isGroup(value) && !(Array.isArray(value) && value.length > 0);

function single(value: unknown): string {
  return typeof value === 'string' ? text(value) : JSON.stringify(value);
}

/** Words that YAML reads as they are. */
const plain = /^\p{L}[\p{L}\p{M}\w'’()-]*(?:[,.?!]? [\p{L}(][\p{L}\p{M}\w'’()-]*)*[.?!]?$/u;
const notWords = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** JSON's quotes are YAML's. */
const text = (words: string): string =>
  plain.test(words) && !notWords.test(words) ? words : JSON.stringify(words);
