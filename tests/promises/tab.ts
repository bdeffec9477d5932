/** A tab of a browser of its own process group, which can be killed as a dying phone kills it. */
export interface Tab {
  /** Loads a page; resolves when it has loaded. */
  go(address: string): Promise<void>;
  /** Loads the page anew. */
  reload(): Promise<void>;
  /** Another tab of the same browser, still empty. */
  beside(): Promise<Tab>;
  /** Runs a function of the page; its arguments and its answer are JSON. Rejects where the tab is gone. */
  ask<Args extends unknown[], Value>(work: (...args: Args) => Value, ...args: Args): Promise<Awaited<Value>>;
  /** Ends every process at once, without a word to any. */
  kill(): Promise<void>;
  /** Lets the browser end as it likes to. */
  close(): Promise<void>;
}

/** The text of a call, to be run in the page. The runner of these tests names functions by a function of its own. */
export const callOf = (work: (...args: never[]) => unknown, args: readonly unknown[]) =>
  `(() => { const __name = (work) => work; return (${String(work)})(...${JSON.stringify(args)}); })()`;

/** The text of a script that is to run before the page's own. */
export const before = (work: () => unknown) => `${callOf(work, [])};`;

/** What a function of the page is called where something is said of it. */
export const nameOf = (work: { name: string }) => work.name || 'a question to the page';
