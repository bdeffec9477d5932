/** An element whose attribute names an address: tag, attribute, relation. */
type Element = readonly [tag: string, attribute: string, rel?: string];
type Way = Element | ((address: string) => unknown);

/** Ways that a page has of asking somebody for something, which the policy stops. The functions run in the page. */
export const stoppedByPolicy: Readonly<Record<string, Way>> = {
  fetch: (address) => fetch(address, { mode: 'no-cors' }),
  XMLHttpRequest: (address) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.send('x');
  },
  WebSocket: (address) => new WebSocket(address.replace('http', 'ws')),
  EventSource: (address) => new EventSource(address),
  sendBeacon: (address) => navigator.sendBeacon(address, 'x'),
  image: ['img', 'src'],
  script: ['script', 'src'],
  style: ['link', 'href', 'stylesheet'],
  font: (address) => new FontFace('a', `url(${address})`).load(),
  media: ['video', 'src'],
  object: ['object', 'data'],
  iframe: ['iframe', 'src'],
  form: (address) => {
    const form = document.createElement('form');
    [form.action, form.method] = [address, 'post'];
    document.body.append(form);
    form.submit();
  },
  prefetch: ['link', 'href', 'prefetch'],
  preconnect: ['link', 'href', 'preconnect'],
  'dns-prefetch': ['link', 'href', 'dns-prefetch'],
  'CSS url': (address) => (document.body.style.backgroundImage = `url(${address})`),
  'worker import': (address) => {
    const script = new Blob([`importScripts(${JSON.stringify(address)})`]);
    return new Worker(URL.createObjectURL(script));
  },
  'service worker': (address) => navigator.serviceWorker.register(address),
};

/** The same from within a worker of the page, which is under the page's policy. The functions run in the worker. */
export const stoppedInWorkers: Readonly<Record<string, (address: string) => unknown>> = {
  'fetch in a worker': (address) => fetch(address, { mode: 'no-cors' }),
  'XMLHttpRequest in a worker': (address) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.send('x');
  },
  'WebSocket in a worker': (address) => new WebSocket(address.replace('http', 'ws')),
  'EventSource in a worker': (address) => new EventSource(address),
  'importScripts in a worker': (address) => {
    (globalThis as unknown as { importScripts: (address: string) => void }).importScripts(address);
  },
  'import in a worker': (address) => import(/* @vite-ignore */ address),
};

/** Whether a text can be run as a program. Runs in the page, or in a worker. */
export function canRunText(): boolean {
  try {
    // eslint-disable-next-line no-eval -- it is to be refused
    return (0, eval)('true') === true;
  } catch {
    return false;
  }
}

/** What the policy lets through: kept out of the program by the check of its source and of what was built. */
export const leftOpen: Readonly<Record<string, (address: string, udpPort: number) => unknown>> = {
  WebRTC: async (_, udpPort) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${udpPort}` }] });
    connection.createDataChannel('a');
    await connection.setLocalDescription();
  },
  'a window': (address) => void window.open(address),
  'another page': (address) => void (location.href = address),
};

/** Puts an element into the page. Runs in the page. */
export function putElement(address: string, tag: string, attribute: string, rel = ''): void {
  const made = document.createElement(tag);
  if (rel) made.setAttribute('rel', rel);
  document.body.append(made);
  made.setAttribute(attribute, address);
}
