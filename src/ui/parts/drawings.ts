import faces from 'virtual:drawings/faces';

interface Drawing {
  url: string;
  viewBox: string;
}
interface Place extends Drawing {
  alt: string;
}

const places = import.meta.glob<Place>('/scenarios/art/places/*.yaml', {
  query: '?place',
  import: 'default',
  eager: true,
});
const people = import.meta.glob<Drawing>('/scenarios/*.yaml', {
  query: '?people',
  import: 'default',
  eager: true,
});

/** Where the faces are that all people share. */
export const facesUrl = faces.url;

/** The drawing of a place; none where this build has no place of that name. */
export const placeDrawing = (place: string): Place | undefined =>
  places[`/scenarios/art/places/${place}.yaml`];

/** The people of a scenario; none where this build has no scenario of that name. */
export const peopleDrawing = (scenario: string): Drawing | undefined => people[`/scenarios/${scenario}.yaml`];
