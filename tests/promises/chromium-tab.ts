import type { Readable, Writable } from 'node:stream';
import { ProcessGroup } from './process-group.ts';
import type { Tab } from './tab.ts';
import { callOf, patienceMs } from './tab.ts';

interface ChromiumOptions {
  /** Its whole directory of data. */
  profile: string;
  /** More switches. */
  args?: readonly string[];
  /** Runs in each page before its own scripts. */
  script?: string;
  /** A program that starts the browser, with its own arguments. */
  through?: readonly string[];
}

const quiet = [
  ...['--headless', '--remote-debugging-pipe', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--disable-gpu', '--disable-extensions'],
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The DevTools protocol over a pipe. */
export class ChromiumTab implements Tab {
  readonly #group: ProcessGroup;
  readonly #wire: Wire;
  #session = '';

  private constructor(group: ProcessGroup) {
    this.#group = group;
    this.#wire = new Wire(group.child.stdio[3] as Writable, group.child.stdio[4] as Readable);
  }

  static async open(chromium: string, { profile, args = [], script, through = [] }: ChromiumOptions) {
    const [program, ...rest] = [...through, chromium];
    const all = [...rest, ...quiet, ...args, `--user-data-dir=${profile}`, 'about:blank'];
    const tab = new ChromiumTab(
      new ProcessGroup(program, all, ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']),
    );
    await tab.#attach(script);
    return tab;
  }

  async #attach(script: string | undefined) {
    const { targetId } = await this.#wire.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.#wire.send('Target.attachToTarget', { targetId, flatten: true });
    this.#session = String(sessionId);
    await this.call('Page.enable', {});
    if (script) await this.call('Page.addScriptToEvaluateOnNewDocument', { source: script });
  }

  /** Any method of the protocol, for this tab. */
  call(method: string, params: object) {
    return this.#wire.send(method, params, this.#session);
  }

  async go(address: string): Promise<void> {
    const loaded = this.#wire.once('Page.loadEventFired');
    const { errorText, loaderId } = await this.call('Page.navigate', { url: address });
    if (typeof errorText === 'string') throw new Error(`${address}: ${errorText}`);
    // Another hash of the same page loads nothing.
    if (loaderId !== undefined) await loaded;
  }

  async reload(): Promise<void> {
    const loaded = this.#wire.once('Page.loadEventFired');
    await this.call('Page.reload', {});
    await loaded;
  }

  async ask<Args extends unknown[], Value>(
    work: (...args: Args) => Value,
    ...args: Args
  ): Promise<Awaited<Value>> {
    const expression = callOf(work, args);
    const answer = await this.call('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails));
    return (answer.result as { value: Awaited<Value> }).value;
  }

  async kill(): Promise<void> {
    await this.#group.kill();
  }

  async close(): Promise<void> {
    await this.#wire.send('Browser.close', {}).catch(() => undefined);
    await this.#group.gone;
  }
}

interface Message {
  id?: number;
  method?: string;
  error?: { message: string };
  result?: Record<string, unknown>;
}

/** Messages in JSON, each ended by a zero. */
class Wire {
  readonly #out: Writable;
  readonly #waiting = new Map<number, { resolve: (answer: Message) => void; reject: (why: Error) => void }>();
  readonly #events = new Map<string, (() => void)[]>();
  #rest = '';
  #sent = 0;

  constructor(out: Writable, from: Readable) {
    this.#out = out;
    out.on('error', () => undefined);
    from.setEncoding('utf8').on('data', (text: string) => this.#read(text));
    from.on('error', () => undefined).on('close', () => this.#end());
  }

  async send(method: string, params: object, sessionId?: string): Promise<Record<string, unknown>> {
    const id = ++this.#sent;
    const answered = new Promise<Message>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#out.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    const timer = setTimeout(() => this.#end(), patienceMs);
    const { error, result } = await answered.finally(() => clearTimeout(timer));
    if (error) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  }

  once(event: string): Promise<void> {
    return new Promise((resolve) => this.#events.set(event, [...(this.#events.get(event) ?? []), resolve]));
  }

  #read(text: string) {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) this.#take(JSON.parse(message) as Message);
  }

  #take(message: Message) {
    if (message.id !== undefined) this.#waiting.get(message.id)?.resolve(message);
    if (message.method === undefined) return;
    for (const heard of this.#events.get(message.method) ?? []) heard();
    this.#events.delete(message.method);
  }

  #end() {
    for (const { reject } of this.#waiting.values()) reject(new Error('the browser does not answer'));
  }
}
