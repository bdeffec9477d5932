import { drawingsWithin } from './drawings-within.ts';
import { policyFor } from './policy.ts';

/** What the one file is made of. */
export interface Parts {
  /** The page's own `index.html`, whose head it shares. */
  shell: string;
  script: string;
  style: string;
  drawings: ReadonlyMap<string, string>;
  /** The page that one leaves for. */
  neutral: string;
  icon: string;
}

/**
 * The one file. Whoever puts a study into it writes its JSON into the element `corridor-study`, where nothing runs:
 * the policy holds the script and the style alone, so it stays as it is.
 */
export function onePage({ shell, script, style, drawings, neutral, icon }: Parts): string {
  const code = asInline(script);
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(code, style)}" />`,
    '<meta name="referrer" content="no-referrer" />',
    `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}" />`,
    `<style>${style}</style>`,
  ];
  const body = [
    drawingsWithin(drawings),
    `<script type="text/plain" id="corridor-neutral">${neutral}</script>`,
    '<script type="application/json" id="corridor-study"></script>',
    `<script type="module">${code}</script>`,
  ];
  const tags: readonly [RegExp, (tag: string) => string][] = [
    // The links' files are not there, and their pattern would find the icon that is put in next.
    [/(\s*<link\b[^>]*>)+/, () => ''],
    [/<meta charset="utf-8" \/>/, (tag) => [tag, ...head].join('\n    ')],
    [/<script type="module" src="[^"]*"><\/script>/, () => body.join('\n    ')],
  ];
  return tags.reduce((page, [tag, instead]) => replaced(page, tag, instead), shell);
}

function replaced(page: string, tag: RegExp, instead: (tag: string) => string): string {
  if (!tag.test(page))
    throw new Error(`index.html has no ${String(tag)}: correct src/tools/one-file/page.ts.`);
  return page.replace(tag, instead);
}

/** Within a page a script ends at the first of these words, even in the middle of a text. */
const asInline = (script: string): string =>
  script.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--');
