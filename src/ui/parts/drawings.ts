interface Drawing {
  /** What the drawing's ids stand behind in a link: a file, or the page itself. */
  at: string;
  viewBox: string;
}
interface Place extends Drawing {
  alt: string;
}
interface People extends Drawing {
  /** What the faces that all people share stand behind. */
  faces: string;
}

const places = import.meta.glob<Place>('/scenarios/art/places/*.yaml', {
  query: '?place',
  import: 'default',
  eager: true,
});
const people = import.meta.glob<People>('/scenarios/*.yaml', {
  query: '?people',
  import: 'default',
  eager: true,
});

/** The drawing of a place; none where this build has no place of that name. */
export const placeDrawing = (place: string): Place | undefined =>
  places[`/scenarios/art/places/${place}.yaml`];

/** The people of a scenario; none where this build has no scenario of that name. */
export const peopleDrawing = (scenario: string): People | undefined => people[`/scenarios/${scenario}.yaml`];
