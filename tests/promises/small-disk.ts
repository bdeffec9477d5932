import { execFileSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import type { Ground } from './promise.ts';

/** A disk that has room for the browser and little else. */
const diskMb = 160;

/** Writes until there is no room for one byte more. */
export function fill(directory: string): void {
  execFileSync('sh', ['-c', `cat /dev/zero > '${directory}/full' 2>/dev/null || true`]);
  const { bavail } = statfsSync(directory);
  if (bavail > 0) throw new Error(`the disk has ${bavail} blocks left`);
}

/** @throws Error with a sentence for the person, where a small disk cannot be had. */
export function mountDisk({ atEnd, programs }: Ground, directory: string): void {
  try {
    execFileSync(programs.mount, ['-t', 'tmpfs', '-o', `size=${diskMb}m`, 'none', directory], {
      stdio: 'ignore',
    });
  } catch {
    throw new Error('a full disk cannot be tried: that needs root, and the right to mount');
  }
  atEnd(() => execFileSync('umount', ['--lazy', directory]));
}
