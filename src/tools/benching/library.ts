import { readFileSync, readdirSync } from 'node:fs';
import { loadScenario } from '../../core/scenario/load.ts';
import { drawableIn } from '../drawable.ts';
import { medianMs } from './median.ts';

/** Milliseconds to check the scenarios that are shipped, and as many of them as make `count`. */
export function checkLibrary(
  count: number,
  rounds: number,
): { shipped: number; shippedMs: number; countMs: number } {
  const drawable = drawableIn('.');
  const files = readdirSync('scenarios')
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, text: readFileSync(`scenarios/${name}`, 'utf8') }));
  const check = (some: typeof files) => () => {
    for (const { name, text } of some) loadScenario(name, text, drawable);
  };
  const many = Array.from({ length: count }, (_, i) => files[i % files.length]).filter(
    (file) => file !== undefined,
  );
  const [shippedMs = 0, countMs = 0] = medianMs(rounds, check(files), check(many));
  return { shipped: files.length, shippedMs, countMs };
}
