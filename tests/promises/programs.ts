import { execFileSync, spawnSync } from 'node:child_process';
import { findBrowser } from '../../src/tools/find-browser.mjs';

/** Paths of programs on this computer. */
export interface Programs {
  chromium: string;
  firefox: string;
  strace: string;
  mount: string;
}

/** What each is called, and the Debian package that brings it. */
const known = {
  chromium: { commands: ['chromium'], debian: 'chromium' },
  firefox: { commands: ['firefox-esr', 'firefox'], debian: 'firefox-esr' },
  strace: { commands: ['strace'], debian: 'strace' },
  mount: { commands: ['mount'], debian: 'mount' },
} as const;

function pathOf(command: string): string | null {
  const { status, stdout } = spawnSync('which', [command], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/** @throws Error with a sentence for the person, where one of `needed` is not there. */
export async function findPrograms(needed: ReadonlySet<keyof Programs>): Promise<Programs> {
  const found: Programs = { chromium: await findBrowser(), firefox: '', strace: '', mount: '' };
  const missing: string[] = [];
  for (const name of needed) {
    const { commands, debian } = known[name];
    if (name === 'chromium') continue;
    found[name] = commands.map(pathOf).find((path) => path !== null) ?? '';
    if (!found[name]) missing.push(`${commands[0]} (Debian: apt-get install ${debian})`);
  }
  if (missing.length > 0) {
    throw new Error(`The full form cannot be tried without ${missing.join(' and ')}.`);
  }
  return found;
}

/** The name and version that a program gives of itself. */
export function versionOf(path: string): string {
  const answer = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return (/^(?:Mozilla )?\S+(?: \S+)*? [\d.]+\w*/.exec(answer)?.[0] ?? answer.trim()).replace('Mozilla ', '');
}
