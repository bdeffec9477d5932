/**
 * The colours a place file may name. Each is the custom property `--art-<name>` in src/ui/parts/palette.css,
 * once for light and once for dark.
 */
export const palette = [
  ...['ink', 'paper', 'linen', 'wall', 'wall-light', 'wall-deep', 'ceiling', 'floor', 'floor-deep', 'stone'],
  ...['sage', 'slate', 'mint', 'steel', 'wood', 'wood-light', 'wood-deep', 'clay', 'rose', 'mustard', 'plum'],
  ...['leaf', 'leaf-light', 'leaf-deep', 'grass', 'sky', 'sky-low', 'cloud', 'sun', 'evening', 'night'],
  ...['dim-wall', 'dim-wall-deep', 'dim-floor', 'dim-tile'],
  ...['pane', 'lamp', 'glow', 'daylight', 'shade'],
] as const;
export type Colour = (typeof palette)[number];

/** A palette colour as a presentation attribute's value. */
export const paint = (colour: Colour): string => `var(--art-${colour})`;
