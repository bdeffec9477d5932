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
    const wire = await FirefoxTab.#attach(portFile).catch(async (error: unknown) => {
      await group.kill();
      throw error;
    });
    return new FirefoxTab(group, wire);
  }

  static async #attach(portFile: string): Promise<Marionette> {
    const wire = await Marionette.connect(await portIn(portFile));
    await wire.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
    await wire.send('WebDriver:SetTimeouts', { script: patienceMs });
    return wire;
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
    const asked = { script, args: [], sandbox: 'hand', newSandbox: false };
    const answer = await this.#wire.send('WebDriver:ExecuteAsyncScript', asked, nameOf(work));
    const { value, why } = (answer as { value: { value: Awaited<Value>; why?: string } }).value;
    if (why !== undefined) throw new Error(why);
    return value;
  }

  async kill(): Promise<void> {
    await this.#group.kill();
  }

  async close(): Promise<void> {
    await this.#wire.send('Marionette:Quit', {}).catch(() => undefined);
    await this.#group.ended();
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
