import { canonicalJson } from '../encounter/header.ts';
import type { Digest, StoredEncounter } from '../ports.ts';
import type { Contents } from './backup.ts';

/** What bringing a copy back does to a device: nothing that is there is lost or shortened. */
export interface Merge {
  /** Encounters that the device does not have. */
  added: StoredEncounter[];
  /** Events that the device's log of an encounter does not have yet. */
  longer: { id: string; events: readonly unknown[] }[];
  /** Encounters whose logs part: the copy's comes in under another id. */
  beside: StoredEncounter[];
  /** How many the device has already, as long or longer. */
  known: number;
  settings: Record<string, string>;
  /** The copy's, where the device has nothing that was made with its own; else null. */
  secret: string | null;
}

/** Works out what a copy adds to what is there. Merging the same copy again adds nothing. */
export async function mergeBackup(there: Contents, copy: Contents, digest: Digest): Promise<Merge> {
  const here = new Map(there.encounters.map((encounter) => [encounter.id, encounter]));
  const merge: Merge = {
    added: [],
    longer: [],
    beside: [],
    known: 0,
    settings: newSettings(there.settings, copy.settings),
    secret: there.encounters.length === 0 && copy.secret !== there.secret ? copy.secret : null,
  };
  for (const encounter of copy.encounters) {
    const known = here.get(encounter.id);
    if (!known) merge.added.push(encounter);
    else if (isBegunBy(encounter, known)) merge.known += 1;
    else if (isBegunBy(known, encounter)) {
      merge.longer.push({ id: known.id, events: encounter.events.slice(known.events.length) });
    } else {
      const other = await renamed(encounter, digest);
      if (here.has(other.id)) merge.known += 1;
      else merge.beside.push(other);
    }
  }
  return merge;
}

/** Whether one is the beginning of the other, or all of it. */
function isBegunBy(one: StoredEncounter, other: StoredEncounter): boolean {
  const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);
  return (
    one.events.length <= other.events.length &&
    same(one.header, other.header) &&
    one.events.every((event, n) => same(event, other.events[n]))
  );
}

/** The same encounter under an id that follows from what is in it, so that it is the same each time. */
async function renamed(encounter: StoredEncounter, digest: Digest): Promise<StoredEncounter> {
  const id = (await digest.sha256(canonicalJson(encounter))).slice(0, 16);
  const within = (value: unknown, name: string) =>
    typeof value === 'object' && value !== null && name in value ? { ...value, [name]: id } : value;
  return {
    id,
    header: within(encounter.header, 'id'),
    events: encounter.events.map((event) => within(event, 'encounter')),
  };
}

/** What of the copy's settings the device takes: its own choices stay; of what was played, the more counts. */
function newSettings(there: Contents['settings'], copy: Contents['settings']): Record<string, string> {
  const taken = Object.entries(copy).flatMap(([name, value]) => {
    const own = Object.hasOwn(there, name) ? there[name] : undefined;
    if (own === undefined) return [[name, value]];
    const both = name.startsWith('played-') ? playedBoth(own, value) : own;
    return both === own ? [] : [[name, both]];
  });
  return Object.fromEntries(taken) as Record<string, string>;
}

/** `3 looked-back`: as often as either says, and looked back on where either says so. */
function playedBoth(one: string, other: string): string {
  const attempts = [one, other].map((said) => Number.parseInt(said, 10) || 0);
  const isLookedBack = [one, other].some((said) => said.endsWith(' looked-back'));
  return `${Math.max(...attempts)}${isLookedBack ? ' looked-back' : ''}`;
}
