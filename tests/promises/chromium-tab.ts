import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { Tab } from './tab.ts';
import { callOf } from './tab.ts';

export interface ChromiumOptions {
  /** Its whole directory of data. */
  profile: string;
  /** More switches. */
  args?: readonly string[];
  /** Runs in each page before its own scripts. */
  script?: string;
  /** A program that starts the browser, with its own arguments. */
  through?: readonly string[];
}

/** Chromium keeps IndexedDB in LevelDB; these make it use the store that is to come. */
export const sqliteStore = '--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout';

const quiet = [
  ...['--headless', '--remote-debugging-pipe', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--disable-gpu', '--disable-extensions'],
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The DevTools protocol over a pipe. */
export class ChromiumTab implements Tab {
  readonly pid: number;
  readonly #gone: Promise<void>;
  readonly #wire: Wire;
  #session = '';

  private constructor(pid: number, gone: Promise<void>, wire: Wire) {
    this.pid = pid;
    this.#gone = gone;
    this.#wire = wire;
  }

  static async open(chromium: string, { profile, args = [], script, through = [] }: ChromiumOptions) {
    const command: readonly string[] = [...through, chromium];
    const [program = chromium, ...rest] = command;
    const child = spawn(program, [...rest, ...quiet, ...args, `--user-data-dir=${profile}`, 'about:blank'], {
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    if (child.pid === undefined) throw new Error('Chromium does not start');
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const wire = new Wire(child.stdio[3] as Writable, child.stdio[4] as Readable);
    const tab = new ChromiumTab(child.pid, gone, wire);
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
    const { errorText } = await this.call('Page.navigate', { url: address });
    if (typeof errorText === 'string') throw new Error(`${address}: ${errorText}`);
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
    process.kill(-this.pid, 'SIGKILL');
    await this.#gone;
  }

  async close(): Promise<void> {
    await this.#wire.send('Browser.close', {}).catch(() => undefined);
    await this.#gone;
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
    const { error, result } = await answered;
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
    for (const { reject } of this.#waiting.values()) reject(new Error('the browser is gone'));
  }
}
