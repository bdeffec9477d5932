import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ProcessGroup } from './process-group.ts';
import type { Tab } from './tab.ts';
import { callOf, patienceMs } from './tab.ts';

/** A browser that was killed must not ask what to do now, and none of them may look for news. */
const preferences = {
  'marionette.port': 0,
  'toolkit.startup.max_resumed_crashes': -1,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'extensions.update.enabled': false,
  'services.settings.server': 'data:,',
};

/** Firefox's own protocol, Marionette, over a socket. */
export class FirefoxTab implements Tab {
  readonly #group: ProcessGroup;
  readonly #wire: Marionette;

  private constructor(group: ProcessGroup, wire: Marionette) {
    this.#group = group;
    this.#wire = wire;
  }

  /** @param through a program that starts the browser, with its own arguments */
  static async open(firefox: string, profile: string, through: readonly string[] = []): Promise<FirefoxTab> {
    const lines = Object.entries(preferences).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join('\n'));
    const portFile = join(profile, 'MarionetteActivePort');
    rmSync(portFile, { force: true });
    const args = ['--headless', '--marionette', '--no-remote', '--profile', profile, 'about:blank'];
    const [program, ...rest] = [...through, firefox];
    const group = new ProcessGroup(program, [...rest, ...args]);
    const wire = await Marionette.connect(await portIn(portFile));
    await wire.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
    await wire.send('WebDriver:SetTimeouts', { script: patienceMs });
    return new FirefoxTab(group, wire);
  }

  async go(address: string): Promise<void> {
    await this.#wire.send('WebDriver:Navigate', { url: address });
  }

  async reload(): Promise<void> {
    await this.#wire.send('WebDriver:Refresh', {});
  }

  async ask<Args extends unknown[], Value>(
    work: (...args: Args) => Value,
    ...args: Args
  ): Promise<Awaited<Value>> {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve(${callOf(work, args)}).then((value) => done({ value }), (why) => done({ why: String(why) }));`;
    const answer = await this.#wire.send('WebDriver:ExecuteAsyncScript', {
      script,
      args: [],
      sandbox: 'hand',
      newSandbox: false,
    });
    const { value, why } = (answer as { value: { value: Awaited<Value>; why?: string } }).value;
    if (why !== undefined) throw new Error(why);
    return value;
  }

  async kill(): Promise<void> {
    await this.#group.kill();
  }

  async close(): Promise<void> {
    await this.#wire.send('Marionette:Quit', {}).catch(() => undefined);
    await this.#group.gone;
  }
}

/** Firefox writes the port that it has chosen into its profile. */
async function portIn(file: string): Promise<number> {
  for (let tries = 0; tries < patienceMs / 50; tries++) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
    await pause(50);
  }
  throw new Error('Firefox did not start within three minutes');
}

type Answer = [1, number, { error: string; message: string } | null, unknown];

/** Messages in JSON, each after its length and a colon. */
class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (why: Error) => void }>();
  #rest = Buffer.alloc(0);
  #sent = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => this.#read(bytes));
    socket.on('error', () => undefined).on('close', () => this.#end());
  }

  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new Marionette(socket)));
      socket.once('error', reject);
    });
  }

  async send(name: string, params: object): Promise<unknown> {
    const id = ++this.#sent;
    const answered = new Promise<Answer>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    const text = JSON.stringify([0, id, name, params]);
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    const timer = setTimeout(() => this.#end(), patienceMs);
    const [, , error, result] = await answered.finally(() => clearTimeout(timer));
    if (error) throw new Error(`${name}: ${error.message}`);
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
      if (Array.isArray(message)) this.#waiting.get(Number(message[1]))?.resolve(message as Answer);
    }
  }

  #end() {
    for (const { reject } of this.#waiting.values()) reject(new Error('the browser does not answer'));
  }
}
