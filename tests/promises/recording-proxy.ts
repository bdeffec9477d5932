import { createSocket } from 'node:dgram';
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Recorder {
  /** Where Chromium is to send everything. */
  proxyServer: string;
  /** Method and address of all that was asked for. */
  asked: string[];
  /** Where a packet without a connection is noticed, as WebRTC sends them. */
  udpPort: number;
  stop(): void;
}

/** Hands on what is asked of `own`, and takes down everything; what is for elsewhere gets no answer. */
export async function record(own: string): Promise<Recorder> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    asked.push(`${method} ${url}`);
    if (!url.startsWith(own)) return void response.writeHead(502).end();
    const handed = ask(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    handed.on('error', () => response.destroy());
    request.pipe(handed);
  });
  server.on('connect', ({ url = '' }, socket) => {
    asked.push(`CONNECT ${url}`);
    socket.destroy();
  });
  const packets = createSocket('udp4').on('message', () => void asked.push('UDP packet'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => packets.bind(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    proxyServer: `http://127.0.0.1:${port}`,
    asked,
    udpPort: packets.address().port,
    stop() {
      server.closeAllConnections();
      server.close();
      packets.close();
    },
  };
}
