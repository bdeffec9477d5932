import type { Fault } from './fault.ts';
import { fault, shortened } from './fault.ts';
import type { Lines } from './lines.ts';
import type { YamlNode } from './yaml-tree.ts';
import { openings } from './yaml-tree.ts';

/** An error as the YAML parser says it: its own code and English, and where. */
export interface YamlError {
  code: string;
  message: string;
  offset: number;
}

/** A text that the parser refuses, and what it made of it nonetheless. */
interface Broken {
  text: string;
  lines: Lines;
  root: YamlNode | null;
  errors: readonly YamlError[];
}

/**
 * The same for someone who writes scenarios and knows nothing of YAML. One fault makes the parser stumble more than
 * once, so that each line is explained once, and none on which something was found before.
 */
export function explained({ text, lines, root, errors }: Broken, found: readonly Fault[]): Fault[] {
  const lineOf = (offset: number) => lines.placeOf(offset).line;
  const told = new Set(found.map(({ offset }) => lineOf(offset)));
  const opened = errors.length > 0 ? openings(root) : new Map<string, number>();
  const faults = errors.flatMap((error) => {
    const kind = unclosed.find(([says]) => says.test(error.message))?.[1];
    const offset = opened.get(`${kind} ${error.offset}`) ?? error.offset;
    const line = lineOf(offset);
    if (told.has(line)) return [];
    told.add(line);
    return explain(text, { ...error, offset });
  });
  // A tab puts all that is below it in the wrong place, and nothing that the parser says of that helps.
  const tabs = faults.filter(({ code }) => code === 'S005');
  return tabs.length > 0 ? tabs : faults;
}

/** What the parser says at the end of something that was never closed; it is mended where it was opened. */
const unclosed: readonly (readonly [says: RegExp, kind: YamlNode['kind']])[] = [
  [/closing ["']quote/, 'scalar'],
  [/end with a \}/, 'group'],
  [/end with a \]/, 'list'],
];

function explain(text: string, error: YamlError): Fault {
  return (
    tab(text, error) ??
    header(text, error) ??
    prose(text, error) ??
    fault('S001', error.offset, reason(text, error))
  );
}

/** The line on which an offset lies, and where it begins. */
function lineAt(text: string, offset: number): { line: string; from: number } {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { line: text.slice(from, end === -1 ? undefined : end).trimEnd(), from };
}

function tab(text: string, { offset }: YamlError): Fault | null {
  const { line, from } = lineAt(text, offset);
  const at = (/^[\s\-?]*/.exec(line)?.[0] ?? '').indexOf('\t');
  return at === -1 ? null : fault('S005', from + at);
}

/** Signs that mean something to YAML at the beginning of a value, and those that need a space after them. */
const signs = /^(?:[*&!%@`|>,[\]{}#]|[-?:](?=\s|$))/;

/** A field and what stands behind it on the same line. */
const fieldLine = /^(?:\s*- )*\s*(?:[^\s"'{[][^:]*?|"[^"]*"|'[^']*')\s*:\s+(?=\S)/;

/** `text: > :`, over which the parser may stumble only on the next line. */
function header(text: string, { offset }: YamlError): Fault | null {
  const { line, from } = lineAt(text, text[offset - 1] === '\n' ? offset - 1 : offset);
  const valueAt = fieldLine.exec(line)?.[0].length ?? Infinity;
  const [, first] = /^([|>])[-+\d]*\s+[^\s#]/.exec(line.slice(valueAt)) ?? [];
  return first === undefined ? null : fault('S010', from + valueAt, first);
}

/** What happens to a text that needs quotes and has none, or has them in the wrong place. */
function prose(text: string, { code, offset }: YamlError): Fault | null {
  const here = text.slice(offset, offset + 2000);
  const sign = signs.exec(here)?.[0];
  const unwanted =
    code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'BLOCK_IN_FLOW' || code === 'BAD_SCALAR_START';
  if (unwanted) return sign ? fault('S010', offset, sign) : nested(here, offset);
  if (code !== 'UNEXPECTED_TOKEN') return null;
  const { line, from } = lineAt(text, offset);
  const afterQuote = /["']\s*$/.test(text.slice(from, offset));
  if (afterQuote && !/^[\]}]/.test(here)) return fault('S011', offset);
  const valueAt = from + (fieldLine.exec(line)?.[0].length ?? Infinity);
  const first = signs.exec(text.slice(valueAt, valueAt + 2))?.[0];
  return first && valueAt <= offset ? fault('S010', valueAt, first) : null;
}

/** `text: Note: this`, where the second colon stands on the same line. */
function nested(here: string, offset: number): Fault | null {
  const [line = ''] = here.split('\n', 1);
  const [, key] = /^("[^"]*"|'[^']*'|.*?)\s*:(?:\s|$)/.exec(line) ?? [];
  if (key === undefined) return null;
  return /^["']/.test(key) ? fault('S011', offset) : fault('S007', offset, shortened(key));
}

const reasons: Record<string, string> = {
  BAD_DIRECTIVE: 'a line that begins with % is an instruction to YAML.',
  BAD_DQ_ESCAPE: 'in double quotes a backslash begins a special sign. Use single quotes.',
  BAD_INDENT: 'this line is indented neither like the one above nor like the group it belongs to.',
  BLOCK_AS_IMPLICIT_KEY:
    'the line below is indented as if it went on with this text, yet looks like a field. Indent it like this line, or put the whole text in quotes.',
  KEY_OVER_1024_CHARS: 'the name of a field is longer than 1024 letters.',
  MULTIPLE_DOCS: 'the file has a second part after "---" or "...".',
  RESOURCE_EXHAUSTION: 'it is nested too deeply.',
};

/** By what the parser says; the first that fits. */
const sayings: readonly (readonly [says: RegExp, reason: string])[] = [
  [/closing ["']?quote/, 'a quotation mark opens here and is never closed.'],
  [/end with a \}|expected flow map to end/i, 'a "{" is never closed with "}".'],
  [/end with a \]|expected flow seq/i, 'a "[" is never closed with "]".'],
  [/Missing , /, 'a comma is missing before this.'],
  [/Missing space after :/, 'a space is missing after the colon.'],
  [/Comments must be separated/, 'a space is missing before the "#".'],
  [/without - indicator/, 'this line belongs to a list but has no "- ", or is indented too little.'],
  [/Block scalar values/, 'the text below must be indented further than the name of its field.'],
  [/Block scalar header/, 'nothing may stand behind ">-" or "|" on the same line.'],
  [/Unexpected flow-(map|seq)-end/, 'a bracket closes here that was never opened.'],
];

function reason(text: string, { code, message, offset }: YamlError): string {
  const [line = ''] = text.slice(offset, offset + 200).split('\n', 1);
  if (/^[\w-]+:\S/.test(line) && /Implicit|MULTILINE/.test(`${message}${code}`))
    return 'a space is missing after the colon.';
  const said = sayings.find(([says]) => says.test(message))?.[1] ?? reasons[code];
  if (said !== undefined) return said;
  if (/Implicit (map )?keys/.test(message))
    return `"${shortened(line)}" has no ": " and so is no field, nor is it indented as part of the text above.`;
  return `"${shortened(line)}" was not expected here.`;
}
