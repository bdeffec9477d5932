import type { Face } from '../scenario/scenario.ts';
import { placeInStory } from '../scenario/semantics.ts';
import type { Run } from './run.ts';
import { storyOf } from './run.ts';

/** What is drawn at one moment of an encounter. */
export interface Scene {
  /** The id of a drawn place. */
  place: string;
  people: readonly { who: string; name: string; face: Face }[];
}

/** A place holds until it changes, and so does a face. Whoever is there stays where a step only asks. */
export function sceneOf(run: Run): Scene {
  const { scenario } = run.header;
  const here = storyOf(run);
  const been = [...run.path.map(({ step }) => step), here.step];
  const sites = been.flatMap((step) => placeInStory(scenario, { ...here, step }) ?? []);
  const places = sites.flatMap(({ place }) => place ?? []);
  const present = sites.findLast((site) => site.with.length + site.lines.length > 0)?.with ?? [];
  return {
    place: places.at(-1) ?? scenario.about.place,
    people: present.flatMap((who) => {
      const member = scenario.cast[who];
      return member ? [{ who, name: member.name, face: faceOf(run, who) ?? member.face }] : [];
    }),
  };
}

function faceOf({ header: { scenario }, path }: Run, who: string): Face | undefined {
  const faces = path.flatMap((entry) => {
    if (entry.kind !== 'line') return [];
    const place = scenario.steps[entry.step] ?? scenario.endings[entry.step];
    const line = place?.lines.find(({ id }) => id === entry.line);
    return line?.by === who && line.face ? [line.face] : [];
  });
  return faces.at(-1);
}
