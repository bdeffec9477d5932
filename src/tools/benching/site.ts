import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const kinds: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
const packed = new Set(['.html', '.js', '.css', '.json', '.svg', '.webmanifest']);

export interface Site {
  address: string;
  close(): Promise<unknown>;
}

/** Serves the built page as a school's web server would, gzip included, which Vite's preview leaves out. */
export async function site(folder: string): Promise<Site> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const name = join(folder, normalize(pathname === '/' ? '/index.html' : pathname));
    const kind = extname(name);
    try {
      const body = readFileSync(name);
      const headers = {
        'content-type': kinds[kind] ?? 'application/octet-stream',
        'cache-control': 'no-cache',
      };
      response.writeHead(200, packed.has(kind) ? { ...headers, 'content-encoding': 'gzip' } : headers);
      response.end(packed.has(kind) ? gzipSync(body) : body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const at = server.address();
  const port = typeof at === 'object' && at ? at.port : 0;
  return {
    address: `http://localhost:${port}/`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
