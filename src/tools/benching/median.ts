/** Shorter samples than this say more of the clock and the collector of garbage than of the deed. */
const shortestSampleMs = 20;

/** The median time of each deed, in milliseconds, the deeds taken in turns so that a slow moment meets them all. */
export function medianMs(rounds: number, ...deeds: readonly (() => void)[]): number[] {
  const samples = deeds.map((deed) => {
    // The first time only warms up.
    deed();
    return {
      deed,
      often: Math.ceil(shortestSampleMs / Math.max(timeMs(deed, 1), 0.001)),
      times: [] as number[],
    };
  });
  for (let round = 0; round < rounds; round++) {
    for (const { deed, often, times } of samples) times.push(timeMs(deed, often));
  }
  return samples.map(({ times }) => times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Infinity);
}

/** The mean over so many times, in milliseconds. */
function timeMs(deed: () => void, often: number): number {
  const startedAtMs = performance.now();
  for (let time = 0; time < often; time++) deed();
  return (performance.now() - startedAtMs) / often;
}
