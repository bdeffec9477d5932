/** `must-not`: it is not in the survey, and must not be asked in any. `left-out`: it is not in the survey. `changed`: it is there in another way. `look`: somebody has to decide. */
export type Effect = 'must-not' | 'left-out' | 'changed' | 'look';

export type Wording = readonly [effect: Effect, what: string, todo: string];

export const left = (what: string, todo: string): Wording => ['left-out', what, todo];
export const changed = (what: string, todo: string): Wording => ['changed', what, todo];
export const look = (what: string, todo: string): Wording => ['look', what, todo];
export const mustNot = (what: string, todo: string): Wording => ['must-not', what, todo];
