import { createHash } from 'node:crypto';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { firstPaintScript } from './first-paint-plugin.ts';

/** What a policy calls a script or a style that stands in the page, by its text. */
export const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * No text becomes code or markup, but for what two policies pass: the one that Svelte's own runtime makes for its
 * templates, and ours for our workers.
 */
export const trustedTypes = [
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html corridor-workers',
];

/** What the built page may do: run and load its own files, and nothing else. Every exception is added here, with its reason. */
export const policy = [
  "default-src 'none'",
  `script-src 'self' ${hashOf(firstPaintScript)}`,
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  ...trustedTypes,
].join('; ');

const tags: HtmlTagDescriptor[] = [
  {
    tag: 'meta',
    attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
    injectTo: 'head-prepend',
  },
  { tag: 'meta', attrs: { name: 'referrer', content: 'no-referrer' }, injectTo: 'head-prepend' },
];

/** Puts the policy first into the built page's head; not in dev, where it would block hot reloading. */
export function csp(): Plugin {
  return {
    name: 'corridor-csp',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: () => tags },
  };
}
