import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Drawable } from '../core/scenario/checks/drawings.ts';
import { findHead, heads } from './drawings/heads.ts';

/** What the drawings of the repository at `root` can show. */
export function drawableIn(root: string): Drawable {
  const files = readdirSync(join(root, 'scenarios/art/places'));
  const places = files.filter((name) => name.endsWith('.yaml')).map((name) => name.replace('.yaml', ''));
  return { places, heads, isHead: (name) => findHead(name) !== null };
}
