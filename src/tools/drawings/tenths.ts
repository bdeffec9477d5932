/** Halves are as fine as a line of this width shows, and far shorter to write than tenths. */
const grain = 5;

/** Whole tenths on the grain. */
export const onGrain = (tenth: number): number => Math.round(tenth / grain) * grain;

/** Lengths as whole tenths, so that rounding happens once. */
export const toTenths = (lengths: readonly number[]): number[] =>
  lengths.map((length) => onGrain(length * 10));

/** Tenths as the shortest numbers that SVG can tell apart. */
export function numbers(tenths: readonly number[]): string {
  return tenths
    .map((tenth) => String(tenth / 10).replace(/^(-?)0\./, '$1.'))
    .reduce((line, number) => line + (line === '' || number.startsWith('-') ? '' : ' ') + number, '');
}
