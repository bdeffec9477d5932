import type { Component } from 'svelte';

type Place = Component<{ hidden?: boolean }>;
type People = Component<{ who: string; face: string; hidden?: boolean }>;

const places = import.meta.glob<Place>('/scenarios/art/places/*.yaml', {
  query: '?place',
  import: 'default',
});
const people = import.meta.glob<People>('/scenarios/*.yaml', { query: '?people', import: 'default' });

/** The drawing of a place, or null where this build has none of that name. */
export async function placeDrawing(place: string): Promise<Place | null> {
  return (await places[`/scenarios/art/places/${place}.yaml`]?.()) ?? null;
}

/** The portraits of a scenario's cast, or null where this build has none. */
export async function portraits(scenario: string): Promise<People | null> {
  return (await people[`/scenarios/${scenario}.yaml`]?.()) ?? null;
}
