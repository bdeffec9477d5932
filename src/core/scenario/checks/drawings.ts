import { nearest } from '../../spelling.ts';
import { placesOf } from '../written/names.ts';
import type { Finding } from '../../problems/problem.ts';
import { finding } from '../../problems/problem.ts';
import type { WrittenScenario } from '../written/written.ts';

/** What can be drawn: the names of places and, of people, of heads. */
export interface Drawable {
  places: readonly string[];
  isHead: (name: string) => boolean;
  heads: readonly string[];
}

/** Whether everything that the scenario shows can be drawn. */
export function checkDrawings(scenario: WrittenScenario, { places, isHead, heads }: Drawable): Finding[] {
  const found: Finding[] = [];
  const known = places.join(', ');
  if (!places.includes(scenario.about.place)) {
    found.push(finding('S221', ['about', 'place'], scenario.about.place, known));
  }
  for (const { what, path } of placesOf(scenario)) {
    if (what.place !== undefined && !places.includes(what.place)) {
      found.push(finding('S221', [...path, 'place'], what.place, known));
    }
  }
  for (const [who, { looks }] of Object.entries(scenario.cast)) {
    if (!isHead(looks.head)) {
      found.push(
        finding('S222', ['cast', who, 'looks', 'head'], looks.head, nearest(looks.head, heads, 5).join(', ')),
      );
    }
  }
  return found;
}
