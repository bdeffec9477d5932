import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Marionette } from './marionette.ts';
import { ProcessGroup } from './process-group.ts';
import type { Tab } from './tab.ts';
import { callOf, nameOf } from './tab.ts';
import { patienceMs } from './waiting.ts';

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

/** Firefox's own protocol, Marionette, over a socket; what is asked is asked of one of its tabs. */
interface Browser {
  group: ProcessGroup;
  wire: Marionette;
  /** The handle of the tab that is asked now. */
  turnedTo: string;
}

export class FirefoxTab implements Tab {
  readonly #browser: Browser;
  readonly #handle: string;

  private constructor(browser: Browser, handle: string) {
    this.#browser = browser;
    this.#handle = handle;
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
    const wire = await FirefoxTab.#attach(portFile).catch(async (error: unknown) => {
      await group.kill();
      throw error;
    });
    const { value } = (await wire.send('WebDriver:GetWindowHandle', {})) as { value: string };
    return new FirefoxTab({ group, wire, turnedTo: value }, value);
  }

  async beside(): Promise<Tab> {
    const made = await this.#send('WebDriver:NewWindow', { type: 'tab', focus: true });
    return new FirefoxTab(this.#browser, (made as { handle: string }).handle);
  }

  async #send(name: string, params: object, what?: string): Promise<unknown> {
    if (this.#browser.turnedTo !== this.#handle) {
      await this.#browser.wire.send('WebDriver:SwitchToWindow', { handle: this.#handle, focus: true });
      this.#browser.turnedTo = this.#handle;
    }
    return this.#browser.wire.send(name, params, what);
  }

  static async #attach(portFile: string): Promise<Marionette> {
    const wire = await Marionette.connect(await portIn(portFile));
    await wire.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
    await wire.send('WebDriver:SetTimeouts', { script: patienceMs });
    return wire;
  }

  async go(address: string): Promise<void> {
    await this.#send('WebDriver:Navigate', { url: address });
  }

  /** Firefox's own command for it goes past the service worker, as no person's reload does. */
  async reload(): Promise<void> {
    const { value: address } = (await this.#send('WebDriver:GetCurrentURL', {})) as { value: string };
    await this.go('about:blank');
    await this.go(address);
  }

  async ask<Args extends unknown[], Value>(
    work: (...args: Args) => Value,
    ...args: Args
  ): Promise<Awaited<Value>> {
    // What Marionette runs sees the page through a veil, and changes nothing that the page would see; this lifts it.
    const script = `const done = arguments[arguments.length - 1];
      with (window.wrappedJSObject) Promise.resolve(${callOf(work, args)}).then((value) => done({ value }), (why) => done({ why: String(why) }));`;
    const asked = { script, args: [], sandbox: 'hand', newSandbox: false };
    const answer = await this.#send('WebDriver:ExecuteAsyncScript', asked, nameOf(work));
    const { value, why } = (answer as { value: { value: Awaited<Value>; why?: string } }).value;
    if (why !== undefined) throw new Error(why);
    return value;
  }

  async kill(): Promise<void> {
    await this.#browser.group.kill();
  }

  async close(): Promise<void> {
    await this.#send('Marionette:Quit', {}).catch(() => undefined);
    await this.#browser.group.ended();
  }
}

/** Firefox writes the port that it has chosen into its profile. */
async function portIn(file: string): Promise<number> {
  for (let tries = 0; tries < patienceMs / 50; tries++) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
    await pause(50);
  }
  throw new Error(`Firefox did not start within ${patienceMs / 1000} s`);
}
