/** How lines come: each after the one before has had its time, at the player's word, or all of a step at once. */
export const pacings = ['by-itself', 'by-hand', 'at-once'] as const;
export type Pacing = (typeof pacings)[number];

/** What a device's setting says; where it says nothing that is known, lines come by themselves. */
export const readPacing = (kept: string | null): Pacing =>
  pacings.find((pacing) => pacing === kept) ?? 'by-itself';
