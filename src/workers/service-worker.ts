/**
 * Serves Corridor without a network. The build puts this file together with the list of the student's files and
 * with a version that is made of their contents.
 */
declare const precache: readonly string[];
declare const version: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const prefix = 'corridor-program-';
const program = `${prefix}${version}`;

worker.addEventListener('install', (event) => event.waitUntil(keepProgram()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOldPrograms()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const isOurs = new URL(request.url).origin === worker.location.origin;
  if (request.method === 'GET' && isOurs) event.respondWith(answer(request));
});
worker.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void worker.skipWaiting();
});

/** All or nothing: where one file does not come, this version is not installed and the old one stays. */
async function keepProgram(): Promise<void> {
  const cache = await caches.open(program);
  await cache.addAll(precache.map((file) => new Request(file, { cache: 'reload' })));
}

/** A tab that is still open may need files of the version before this one, so that is kept too. */
async function forgetOldPrograms(): Promise<void> {
  const programs = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== program);
  await Promise.all(programs.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** It has no version in its name, so the network goes first. */
const isOneFile = ({ url }: Request): boolean => new URL(url).pathname.endsWith('/corridor.html');

async function answer(request: Request): Promise<Response> {
  if (isOneFile(request))
    return fetchAndKeep(request).catch(async () => (await kept(request)) ?? Response.error());
  const asked = request.url.replace(/[?#].*$/, '') === worker.registration.scope ? './index.html' : request;
  // A full disk must not stand between the page and the network.
  return (await kept(asked).catch(() => undefined)) ?? fetchAndKeep(request);
}

/** A file is the same whoever asks; many servers say `Vary: Origin`, and what was kept would not be found again. */
async function kept(asked: Request | string): Promise<Response | undefined> {
  const cache = await caches.open(program);
  return (
    (await cache.match(asked, { ignoreSearch: true, ignoreVary: true })) ??
    (await caches.match(asked, { ignoreVary: true }))
  );
}

/** What is not precached, such as the rooms for researchers, is kept once it has been opened, where there is room. */
async function fetchAndKeep(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.ok && (isOneFile(request) || new URL(request.url).pathname.includes('/assets/'))) {
    await keep(request, response.clone()).catch(() => undefined);
  }
  return response;
}

const keep = async (request: Request, response: Response) =>
  (await caches.open(program)).put(request, response);
