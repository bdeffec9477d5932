import type { Readable, Writable } from 'node:stream';
import { Waiting, within } from './waiting.ts';

type Fields = Record<string, unknown>;

interface Message {
  id?: number;
  method?: string;
  params?: Fields;
  error?: { message: string };
  result?: Fields;
}

/** Chromium's DevTools protocol over a pipe: messages in JSON, each ended by a zero. */
export class DevTools {
  readonly #out: Writable;
  readonly #waiting = new Waiting<Message>();
  readonly #events = new Map<string, ((params: Fields) => void)[]>();
  #rest = '';

  constructor(out: Writable, from: Readable) {
    this.#out = out;
    out.on('error', () => undefined);
    from.setEncoding('utf8').on('data', (text: string) => this.#read(text));
    from.on('error', () => undefined).on('close', () => this.#waiting.end());
  }

  /** @param what it is about, for the sentence that says what was waited for */
  async send(method: string, params: object, sessionId?: string, what = method): Promise<Fields> {
    const [id, answered] = this.#waiting.next(what);
    this.#out.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    const { error, result } = await answered;
    if (error) throw new Error(`${what}: ${error.message}`);
    return result ?? {};
  }

  /** Listens from now on; the wait begins when it is called. */
  next(event: string, what: string): () => Promise<Fields> {
    const heard = new Promise<Fields>((resolve) =>
      this.#events.set(event, [...(this.#events.get(event) ?? []), resolve]),
    );
    return () => within(heard, what);
  }

  #read(text: string) {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) this.#take(JSON.parse(message) as Message);
  }

  #take(message: Message) {
    if (message.id !== undefined) this.#waiting.answer(message.id, message);
    if (message.method === undefined) return;
    for (const heard of this.#events.get(message.method) ?? []) heard(message.params ?? {});
    this.#events.delete(message.method);
  }
}
