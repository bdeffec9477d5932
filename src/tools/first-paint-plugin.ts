import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What the home page says first. */
export interface FirstWords {
  tagline: string;
  what: string;
  never: string;
}

/** Stands in the page itself, as a file of its own would hold up the first picture; the policy knows it by its hash. */
export const firstPaintScript = readFileSync(join(process.cwd(), 'src/tools/first-paint.js'), 'utf8').trim();

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const program = /<script type="module" crossorigin src="([^"]+)"><\/script>/;
const place = '<div id="app"></div>';

/**
 * Puts the home page's first sentences into the built page itself, where they are painted before any module has come.
 * `src/tools/first-paint.js` shows them only to whoever begins at home, and starts the program once they are painted; the
 * program is fetched meanwhile, and takes their place.
 */
export function firstPaint({ tagline, what, never }: FirstWords): Plugin {
  const intro = [
    `<p class="tagline">${escaped(tagline)}</p>`,
    `<p>${escaped(what)}</p>`,
    `<p class="soft">${escaped(never)}</p>`,
  ].join('');
  const first = `<div class="first-paint"><div class="intro">${intro}</div></div>`;
  return {
    name: 'corridor-first-paint',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const [whole, file] = program.exec(html) ?? [];
        if (whole === undefined || !html.includes(place))
          throw new Error('The page has another shape than expected.');
        return {
          html: html
            .replace(whole, `<link rel="modulepreload" crossorigin href="${file}">`)
            .replace(place, `<div id="app">${first}</div>`),
          // Behind the style sheet, which it would hold up.
          tags: [
            {
              tag: 'script',
              attrs: { 'data-program': file },
              children: firstPaintScript,
              injectTo: 'head',
            },
          ],
        };
      },
    },
  };
}
