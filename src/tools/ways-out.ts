/** Words by which a page gets out; none has any business in the built page. */
const words = [
  ...['XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource', 'sendBeacon'],
  ...['RTCPeerConnection', 'webkitRTCPeerConnection', 'importScripts', 'defaultView', 'contentWindow'],
  ...['requestSubmit', 'formAction', 'formaction', 'http-equiv', 'srcdoc', '_blank'],
];
const anyWord = new RegExp(`(?<![\\w$])(?:${words.join('|')})(?![\\w$])`, 'g');

/** Opening a window and going to another page, however they are written. */
const deeds = [
  /(?<![\w$])(?:window|globalThis|self|top|parent|frames)(?:\??\.|\[["'`])open(?![\w$])/g,
  /(?<![\w$.])open\((?!\)|[^)]*\)\s*\{)/g,
  /(?<![\w$])(?:window|globalThis|self|top|parent|document)(?:\??\.|\[["'`])location(?![\w$])/g,
  /(?<![\w$.])location(?:\.(?:assign|reload)(?!\w)|\.href=(?!=)|\[|=(?!=))/g,
  /(?<![\w$])navigation\.(?:navigate|reload)/g,
];

const toFetch = /(?<![\w$])fetch(?![\w$])/g;

/**
 * The ways out in a script of the build, as they stand there.
 *
 * @param mostFetches how often it may name `fetch`: the service worker does, and one place in the page
 */
export function waysOut(script: string, mostFetches: number): string[] {
  const found = (pattern: RegExp) => [...script.matchAll(pattern)].map(([text]) => text);
  return [...[anyWord, ...deeds].flatMap(found), ...found(toFetch).slice(mostFetches)];
}

const elements = /<(?:iframe|object|embed|base|form|frame)\b|http-equiv=["']?refresh|<a\b[^>]*\btarget=/gi;

/** The same for a page of the build. */
export const waysOutOfPage = (html: string): string[] => [...html.matchAll(elements)].map(([found]) => found);
