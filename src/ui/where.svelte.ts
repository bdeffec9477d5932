/** What stands behind the address's `#`, without a slash or a question at its end; a link to a study leads to it. */
const read = () =>
  /^#(\/.*?)\/?(\?.*)?$/.exec(location.hash)?.[1] ?? (location.search.startsWith('?study=') ? '/study' : '/');

/** The study that the link to this page names; null where it names none. */
export const studyInLink = (): string | null => /[?&]study=([^&]*)/.exec(location.search)?.[1] ?? null;

/** The participant's code that a link brings behind its `#`; empty where it brings none. */
export const codeInLink = (): string =>
  /^#\/study\?code=([^&]*)/.exec(location.hash)?.[1]?.slice(0, 60) ?? '';

class Where {
  #path = $state(read());

  constructor() {
    addEventListener('hashchange', () => (this.#path = read()));
  }

  get path(): string {
    return this.#path;
  }
}

/** Where in Corridor the person is. */
export const where = new Where();

export function goTo(address: string): void {
  location.hash = address;
}

/** Asked before something that takes a while: tells afterwards whether the person has stayed, so that it may lead on. */
export function stays(): () => boolean {
  const before = location.hash;
  return () => location.hash === before;
}

/** Goes somewhere without leaving this place in the history: the way back leads past it. */
export function goInstead(address: string): void {
  location.replace(address);
}
