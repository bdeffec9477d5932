import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

export interface Published {
  address: string;
  folder: string;
  /** Stands for a new version: the same program under another name, that says so. */
  publishAnother(): void;
  goOffline(): void;
  end(): void;
}

/** The build, copied, under a path of its own on a server that can be stopped. */
export async function publish(built: string): Promise<Published> {
  const folder = mkdtempSync(join(tmpdir(), 'corridor-published-'));
  cpSync(built, folder, { recursive: true });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://localhost').pathname.replace('/some/where/', '/');
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    try {
      const content = readFileSync(file);
      // What many servers say, Vite's among them.
      const headers = { 'content-type': types[extname(file)] ?? 'text/plain', vary: 'Origin' };
      response.writeHead(200, headers).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const goOffline = () => {
    server.closeAllConnections();
    server.close();
  };
  let versions = 0;
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/some/where/`,
    folder,
    publishAnother() {
      versions += 1;
      const title = `<title data-new="${versions}">`;
      edit(join(folder, 'index.html'), (page) => page.replace(/<title[^>]*>/, title));
      edit(join(folder, 'service-worker.js'), (worker) =>
        worker.replace(/version = '/, `version = '${versions}-`),
      );
    },
    goOffline,
    end() {
      goOffline();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const edit = (file: string, change: (text: string) => string): void =>
  writeFileSync(file, change(readFileSync(file, 'utf8')));

/** Which of the later versions a page is of; 0 for the first. Runs in the page. */
export const versionShown = (): number => Number(document.querySelector('title')?.dataset.new ?? '0');

/** Looks for a later version. Runs in the page. */
export async function checkForAnother(): Promise<void> {
  const registration = await navigator.serviceWorker.ready;
  await registration.update();
}

/** Whether a later version waits to take over. Runs in the page. */
export async function isWaiting(): Promise<boolean> {
  return Boolean((await navigator.serviceWorker.ready).waiting);
}
