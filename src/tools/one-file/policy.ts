import { hashOf, trustedTypes } from '../csp-plugin.ts';

/** What the one file may do: run this script, take this style, and reach nothing at all. */
export function policyFor(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    'font-src data:',
    "connect-src 'none'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    ...trustedTypes,
  ].join('; ');
}
