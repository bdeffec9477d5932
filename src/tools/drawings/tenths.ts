/** Lengths as whole tenths, so that rounding happens once. */
export const toTenths = (lengths: readonly number[]): number[] =>
  lengths.map((length) => Math.round(length * 10));

/** Tenths as the shortest numbers that SVG can tell apart. */
export function numbers(tenths: readonly number[]): string {
  return tenths
    .map((tenth) => String(tenth / 10).replace(/^(-?)0\./, '$1.'))
    .reduce((line, number) => line + (line === '' || number.startsWith('-') ? '' : ' ') + number, '');
}
