/** The places of the research room, in the order in which a study is made. */
export const places = ['study', 'text', 'keys', 'codes', 'made-up', 'publish', 'pool'] as const;
export type Place = (typeof places)[number];

export const inRoom = (place: Place): string => `#/research/${place}`;
