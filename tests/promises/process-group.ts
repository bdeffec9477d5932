import type { ChildProcess, StdioOptions } from 'node:child_process';
import { spawn } from 'node:child_process';
import { within } from './waiting.ts';

const alive = new Set<ProcessGroup>();

/** A program with all that it starts. None outlives the trial that started it. */
export class ProcessGroup {
  readonly pid: number;
  readonly child: ChildProcess;
  /** Resolves when the program has ended. */
  readonly #gone: Promise<void>;

  constructor(program: string, args: readonly string[], stdio: StdioOptions = 'ignore') {
    this.child = spawn(program, args, { detached: true, stdio });
    if (this.child.pid === undefined) throw new Error(`${program} does not start`);
    this.pid = this.child.pid;
    alive.add(this);
    this.#gone = new Promise((resolve) => this.child.once('exit', () => resolve()));
    void this.#gone.then(() => alive.delete(this));
  }

  /** Ends every process at once, without a word to any. */
  async kill(): Promise<void> {
    if (!alive.has(this)) return;
    process.kill(-this.pid, 'SIGKILL');
    await within(this.#gone, 'killing the browser');
  }

  /** Resolves when the program has ended as it likes to. */
  async ended(): Promise<void> {
    await within(this.#gone, 'closing the browser');
  }
}

export async function killAll(): Promise<void> {
  await Promise.all([...alive].map((group) => group.kill()));
}
