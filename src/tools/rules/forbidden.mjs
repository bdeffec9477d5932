/** Words that only some rooms may say, each with a sentence: options for ESLint's no-restricted-* rules. */

/**
 * @typedef {object} WordList
 * @property {{ name: string, message: string }[]} globals
 * @property {{ selector: string, message: string }[]} syntax
 */

const toNetwork = 'Corridor sends nothing anywhere: what the page needs is part of the build.';
const toLeave =
  'Only a link that the person follows leads away: use goTo or goInstead of ui/where.svelte.ts.';
const toStorage = 'Only src/storage speaks to the disk: add a store to core/ports.ts and implement it there.';
const toPorts = 'core and app take clock, random, ids, runners and logs as arguments: see core/ports.ts.';

/**
 * @param {string[]} names
 * @param {string} message
 */
const globals = (names, message) => names.map((name) => ({ name, message }));

/**
 * `object.property` and `object['property']`; any object where none is given.
 *
 * @param {string[]} properties
 * @param {string} message
 * @param {string[]} [objects]
 */
function members(properties, message, objects) {
  const of = objects ? `[object.name=/^(${objects.join('|')})$/]` : '';
  const named = `/^(${properties.join('|')})$/`;
  return [
    { selector: `MemberExpression${of}[computed=false][property.name=${named}]`, message },
    { selector: `MemberExpression${of}[computed=true][property.value=${named}]`, message },
  ];
}

const everywhere = ['window', 'globalThis', 'self'];
const waysOut = [
  ...['XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'],
  ...['RTCPeerConnection', 'webkitRTCPeerConnection'],
];
const disk = ['indexedDB', 'localStorage', 'sessionStorage'];
const outside = [
  'crypto',
  'performance',
  'console',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'process',
];

const windows = ['top', 'parent', 'frames', 'opener', 'navigation'];

/** A window under another name, by which any word could be said. */
const aliases = [
  ':not(MemberExpression, TSAsExpression, UnaryExpression) > Identifier[name=/^(window|globalThis)$/]',
  'MemberExpression[computed=true]:not([property.type="Literal"])[object.name=/^(window|globalThis|self|document|location|navigator)$/]',
  'MemberExpression > Identifier.property[name=/^(defaultView|contentWindow)$/]',
].map((selector) => ({ selector, message: toNetwork }));

/** Ways out of the page; the security policy stops all but WebRTC and new windows. @type {WordList} */
export const network = {
  globals: globals([...waysOut, ...windows, 'open'], toNetwork),
  syntax: [
    ...members([...waysOut, 'sendBeacon'], toNetwork),
    ...members(['open', ...windows], toNetwork, everywhere),
    ...aliases,
  ],
};

/** Asking for a file. @type {WordList} */
export const asking = { globals: globals(['fetch'], toNetwork), syntax: members(['fetch'], toNetwork) };

/** Elements and attributes of a component that lead away by themselves, or to a page that learns where from. */
const markup = [
  'SvelteAttribute[key.name=/^(target|action|formaction|ping|srcdoc|http-equiv)$/]',
  'SvelteElement[name.name=/^(iframe|object|embed|base|frame)$/]',
  'SvelteAttribute[key.name="href"] > SvelteLiteral[value=/^https?:/]',
].map((selector) => ({ selector, message: toLeave }));

/** Going to another page, which the security policy does not stop. @type {WordList} */
export const leaving = {
  globals: [],
  syntax: [
    ...members(['assign', 'replace', 'reload', 'href'], toLeave, ['location']),
    ...members(['location'], toLeave, [...everywhere, 'document']),
    ...members(['submit', 'requestSubmit'], toLeave),
    { selector: ':not(MemberExpression) > Identifier[name="location"]', message: toLeave },
    ...markup,
    {
      selector:
        'AssignmentExpression[left.name="location"], AssignmentExpression[left.property.name="location"]',
      message: toLeave,
    },
  ],
};

/** What is kept between visits. @type {WordList} */
export const keeping = {
  globals: globals(disk, toStorage),
  syntax: [...members(disk, toStorage), ...members(['storage'], toStorage, ['navigator'])],
};

/** What differs between two runs: time, chance, timers, logs. @type {WordList} */
export const surroundings = {
  globals: globals(outside, toPorts),
  syntax: [
    ...members(['now'], toPorts, ['Date']),
    ...members(['random'], toPorts, ['Math']),
    ...members(outside, toPorts, everywhere),
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: toPorts },
    { selector: 'CallExpression[callee.name="Date"]', message: toPorts },
  ],
};

/** What no file under `src/` may write. @type {WordList} */
export const always = {
  globals: [],
  syntax: [
    {
      selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
      message: 'Export by name, so that the thing has one name everywhere.',
    },
    {
      selector: 'SvelteAttribute[key.name="style"]',
      message: 'A style attribute violates the content security policy: use a class or a style: directive.',
    },
  ],
};

export const svelteStore = {
  name: 'svelte/store',
  message: 'Use runes; for a source outside Svelte use createSubscriber (ui/live-values.svelte.ts).',
};

/**
 * @template Option
 * @param {Option[]} options
 * @returns {import('eslint').Linter.RuleEntry<Option[]>}
 */
const rule = (options) => (options.length > 0 ? ['error', ...options] : 'off');

/**
 * Rules that refuse these lists and no others: they replace what an earlier entry of the config refused.
 *
 * @param {...WordList} lists
 * @returns {import('eslint').Linter.RulesRecord}
 */
export function refuse(...lists) {
  return {
    'no-restricted-globals': rule(lists.flatMap((list) => list.globals)),
    'no-restricted-syntax': rule(lists.flatMap((list) => list.syntax)),
  };
}
