/** The ticked ones after one of them was ticked, or was no longer. */
export const toggled = (ticked: readonly string[], one: string): string[] =>
  ticked.includes(one) ? ticked.filter((other) => other !== one) : [...ticked, one];
