import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { palette } from '../../../src/tools/drawings/palette.ts';

const css = readFileSync(join(import.meta.dirname, '../../../src/ui/parts/palette.css'), 'utf8');
const colours = [...css.matchAll(/--art-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)];
const light = new Map(colours.map(([, name = '', day = '']) => [name, day]));
const dark = new Map(colours.map(([, name = '', , night = '']) => [name, night]));

it('every colour that a place may name is there once, by day and by night, and no other', () => {
  expect(colours.map(([, name]) => name).sort()).toEqual([...palette].sort());
});

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const colour = (part: ReadonlyMap<string, string>, name: string): number => luminance(part.get(name) ?? '');

it('night dims every surface and keeps the ink darkest; only lights stay bright', () => {
  for (const name of palette)
    if (name !== 'shade') expect(colour(dark, 'ink'), name).toBeLessThanOrEqual(colour(dark, name));
  for (const name of ['paper', 'wall', 'floor', 'ceiling', 'linen', 'sky', 'grass', 'wood', 'dim-wall'])
    expect(colour(dark, name), name).toBeLessThan(colour(light, name) / 1.5);
  for (const name of ['lamp', 'pane', 'evening', 'glow'])
    expect(colour(dark, name), name).toBeGreaterThan(0.35);
});
