import type { Service } from './contacts.ts';

/** After so many days a number that was checked has to be checked again. */
const goodForDays = 365;

/** Whether it was checked by a person, but too long ago. */
export function isOldCheck({ verifiedOn }: Pick<Service, 'verifiedOn'>, nowMs: number): boolean {
  if (verifiedOn === null) return false;
  return nowMs - Date.parse(verifiedOn) > goodForDays * 24 * 60 * 60 * 1000;
}
