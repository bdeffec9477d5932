/**
 * What a watchful student could notice: a change from what is usual for that person.
 * None is a diagnosis, and noticing one is not suspecting one.
 */
export const signs = [
  // on placement
  'arrives-late',
  'stands-back',
  'tearful',
  'sharp',
  'slips',
  'hides-away',
  'unslept-or-smells',
  // in class
  'misses-class',
  'camera-off',
  'uneven-work',
  'overworks',
  'does-not-belong',
  'despair-at-result',
  // among friends and at home
  'cancels',
  'upside-down-sleep',
  'changed-appearance',
  'drinks-alone',
  'flat-or-snappy',
  'lost-interest',
  'sudden-blow',
  // online
  'night-messages',
  'leaves-chats',
  'jokes-of-not-being',
  'a-burden-online',
  'goodbyes',
  'sudden-calm',
] as const;
export type Sign = (typeof signs)[number];
