import type { Readable, Writable } from 'node:stream';
import { DevTools } from './dev-tools.ts';
import { ProcessGroup } from './process-group.ts';
import type { Tab } from './tab.ts';
import { callOf, nameOf } from './tab.ts';

interface ChromiumOptions {
  /** Its whole directory of data. */
  profile: string;
  /** More switches. */
  args?: readonly string[];
  /** Runs in each page before its own scripts. */
  script?: string;
  /** Where all that the page asks for goes, what is on this computer too; what the browser asks for of itself does not. */
  proxyServer?: string;
  /** A program that starts the browser, with its own arguments. */
  through?: readonly string[];
}

type TabOptions = Pick<ChromiumOptions, 'script' | 'proxyServer'>;

const quiet = [
  ...['--headless', '--remote-debugging-pipe', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--disable-gpu', '--disable-extensions'],
  '--disable-features=AutofillServerCommunication,OptimizationHints',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The DevTools protocol over a pipe. */
export class ChromiumTab implements Tab {
  readonly #group: ProcessGroup;
  readonly #wire: DevTools;
  readonly #more: TabOptions;
  #session = '';

  private constructor(group: ProcessGroup, wire: DevTools, more: TabOptions) {
    this.#group = group;
    this.#wire = wire;
    this.#more = more;
  }

  static async open(chromium: string, { profile, args = [], through = [], ...more }: ChromiumOptions) {
    const [program, ...rest] = [...through, chromium];
    const all = [...rest, ...quiet, ...args, `--user-data-dir=${profile}`, 'about:blank'];
    const group = new ProcessGroup(program, all, ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']);
    const wire = new DevTools(group.child.stdio[3] as Writable, group.child.stdio[4] as Readable);
    const tab = new ChromiumTab(group, wire, more);
    await tab.#attach().catch(async (error: unknown) => {
      await tab.kill();
      throw error;
    });
    return tab;
  }

  async beside(): Promise<Tab> {
    const tab = new ChromiumTab(this.#group, this.#wire, this.#more);
    await tab.#attach();
    return tab;
  }

  async #attach() {
    const { script, proxyServer } = this.#more;
    const through = { proxyServer, proxyBypassList: '<-loopback>' };
    const context = proxyServer ? await this.#wire.send('Target.createBrowserContext', through) : {};
    const { targetId } = await this.#wire.send('Target.createTarget', { url: 'about:blank', ...context });
    const { sessionId } = await this.#wire.send('Target.attachToTarget', { targetId, flatten: true });
    this.#session = String(sessionId);
    await this.call('Page.enable', {});
    // A tab behind another would do its work by and by only.
    await this.call('Emulation.setFocusEmulationEnabled', { enabled: true });
    if (script) await this.call('Page.addScriptToEvaluateOnNewDocument', { source: script });
  }

  /** Any method of the protocol, for this tab. */
  call(method: string, params: object) {
    return this.#wire.send(method, params, this.#session);
  }

  async go(address: string): Promise<void> {
    const loaded = this.#wire.next('Page.loadEventFired', `loading ${address}`);
    const { errorText, loaderId } = await this.call('Page.navigate', { url: address });
    if (typeof errorText === 'string') throw new Error(`${address}: ${errorText}`);
    // Another hash of the same page loads nothing.
    if (loaderId !== undefined) await loaded();
  }

  async reload(): Promise<void> {
    const loaded = this.#wire.next('Page.loadEventFired', 'loading the page anew');
    await this.call('Page.reload', {});
    await loaded();
  }

  async ask<Args extends unknown[], Value>(
    work: (...args: Args) => Value,
    ...args: Args
  ): Promise<Awaited<Value>> {
    return this.#askIn(this.#session, work, args);
  }

  /** Listens for the next worker that the page begins, and then gives the way to ask something in it. */
  async nextWorker(): Promise<() => Promise<Tab['ask']>> {
    const begun = this.#wire.next('Target.attachedToTarget', 'waiting for a worker');
    const filter = [{ type: 'worker' }];
    const attaching = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true, filter };
    await this.call('Target.setAutoAttach', attaching);
    return async () => {
      const { sessionId } = await begun();
      return (work, ...args) => this.#askIn(String(sessionId), work, args);
    };
  }

  async #askIn<Args extends unknown[], Value>(
    session: string,
    work: (...args: Args) => Value,
    args: Args,
  ): Promise<Awaited<Value>> {
    const how = { awaitPromise: true, returnByValue: true, allowUnsafeEvalBlockedByCSP: false };
    const asked = { expression: callOf(work, args), ...how };
    const answer = await this.#wire.send('Runtime.evaluate', asked, session, nameOf(work));
    if (answer.exceptionDetails) throw new Error(`${nameOf(work)}: ${whyIn(answer.exceptionDetails)}`);
    return (answer.result as { value: Awaited<Value> }).value;
  }

  async kill(): Promise<void> {
    await this.#group.kill();
  }

  async close(): Promise<void> {
    await this.#wire.send('Browser.close', {}).catch(() => undefined);
    await this.#group.ended();
  }
}

/** What the page threw, in one line. */
function whyIn(details: unknown): string {
  const { text, exception } = details as { text: string; exception?: { description?: string } };
  return (exception?.description ?? text).split('\n', 1).join('');
}
