/** An exact duration can tell who somebody is, so it leaves as one of four words. */
const bands = [
  [5_000, 'up_to_5s'],
  [15_000, 'up_to_15s'],
  [60_000, 'up_to_60s'],
] as const;

export const dwellBandLevels = {
  up_to_5s: 'up to 5 seconds',
  up_to_15s: 'over 5, up to 15 seconds',
  up_to_60s: 'over 15, up to 60 seconds',
  over_60s: 'over 60 seconds',
};

export function dwellBand(dwellMs: number): keyof typeof dwellBandLevels {
  return bands.find(([mostMs]) => dwellMs <= mostMs)?.[1] ?? 'over_60s';
}
