import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { Waiting } from './waiting.ts';

type Answer = [1, number, { error: string; message: string } | null, unknown];

/** Firefox's own protocol over a socket: messages in JSON, each after its length and a colon. */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Waiting<Answer>();
  #rest = Buffer.alloc(0);

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => this.#read(bytes));
    socket.on('error', () => undefined).on('close', () => this.#waiting.end());
  }

  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new Marionette(socket)));
      socket.once('error', reject);
    });
  }

  /** @param what it is about, for the sentence that says what was waited for */
  async send(name: string, params: object, what = name): Promise<unknown> {
    const [id, answered] = this.#waiting.next(what);
    const text = JSON.stringify([0, id, name, params]);
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    const [, , error, result] = await answered;
    if (error) throw new Error(`${what}: ${error.message}`);
    return result;
  }

  #read(bytes: Buffer) {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    for (;;) {
      const colon = this.#rest.indexOf(':');
      const end = colon + 1 + Number(this.#rest.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || this.#rest.length < end) return;
      const message = JSON.parse(this.#rest.subarray(colon + 1, end).toString()) as unknown;
      this.#rest = this.#rest.subarray(end);
      if (Array.isArray(message)) this.#waiting.answer(Number(message[1]), message as Answer);
    }
  }
}
