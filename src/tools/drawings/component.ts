import { faces } from '../../core/scenario/scenario.ts';
import type { Cast } from './cast.ts';
import { onWholeNumbers } from './path-data.ts';
import { peepWith } from './peep.ts';
import { group, headMarkup, overFaceMarkup } from './person.ts';
import { drawPlace, frame } from './place.ts';
import type { PlaceFile } from './place-file.ts';

/** What every portrait shares, so that a student downloads it once: see `sharedSource`. */
export const shared = { body: 'virtual:drawings/body', face: 'virtual:drawings/face' } as const;

/** The part of Open Peeps' canvas that a portrait shows: head, shoulders, and room for tall hair. */
const bust = { x: 4, y: -60, width: 740, height: 804 };

const title = 'role={hidden ? undefined : "img"} aria-hidden={hidden ? "true" : undefined}';

/** A JavaScript literal that cannot close the script it stands in. */
const literal = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** A place as a Svelte component; its prop `hidden` hides it from screen readers. */
export function placeSource(place: PlaceFile): string {
  return `<script>
  const { hidden = false } = $props();
  const alt = ${literal(place.alt)};
</script>
<svg class="art-place" viewBox="0 0 ${frame.width} ${frame.height}" preserveAspectRatio="xMidYMid slice" ${title}
  aria-label={hidden ? undefined : alt}
><g fill="none" stroke="var(--art-ink)" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round">${drawPlace(place)}</g></svg>`;
}

/** A scenario's cast as one Svelte component: \`who\` and \`face\` choose what it shows, \`hidden\` as for a place. */
export function peopleSource(cast: Cast): string {
  const people = Object.entries(cast);
  const known = people.map(([who, { name, looks }]) => [
    who,
    { name, skin: looks.skin, clothes: looks.clothes },
  ]);
  const heads = people.map(([who, { looks }]): [string, string] => [who, headMarkup(looks, who)]);
  const over = people.map(([who, { looks }]): [string, string] => [who, overFaceMarkup(looks, who)]);
  return `<script>
  import Body from '${shared.body}';
  import Face from '${shared.face}';
  const { who, face, hidden = false } = $props();
  const own = $props.id();
  const people = ${literal(Object.fromEntries(known))};
  const person = $derived(people[who]);
</script>
{#if person}<svg class="art-person" viewBox="${Object.values(bust).join(' ')}" preserveAspectRatio="xMidYMax meet" ${title}
  aria-label={hidden ? undefined : person.name}
><Body skin={person.skin} clothes={person.clothes} />${chosenBy('who', heads)}<Face {face} />${chosenBy('who', over)}</svg>{/if}`;
}

/** The source of what portraits share. */
export function sharedSource(id: string): string | null {
  const head = '<svelte:options namespace="svg" />';
  if (id === shared.face) {
    const drawn = faces.map((face): [string, string] => [face, faceMarkup(face)]);
    return `${head}<script>const { face } = $props();</script>${chosenBy('face', drawn)}`;
  }
  return id === shared.body
    ? `${head}<script>const { skin, clothes } = $props();</script>${bodyMarkup()}`
    : null;
}

const constant = { hair: '', ink: 'var(--art-ink)', white: '#fffdf5', tongue: '#d9776c' };

function faceMarkup(face: (typeof faces)[number]): string {
  const fills = { ...constant, skin: '', clothes: '' };
  return group(
    peepWith('short1', face).face,
    ({ data, colour }) => `<path fill="${fills[colour]}" d="${onWholeNumbers(data)}"/>`,
  );
}

function bodyMarkup(): string {
  const fills = { ...constant, skin: '{skin}', clothes: '{clothes}' };
  const drawn = group(
    peepWith('short1', 'calm').body,
    ({ data, colour }) => `<path fill="${fills[colour]}" d="${onWholeNumbers(data)}"/>`,
  );
  return `${drawn}<ellipse cx="396" cy="566" rx="104" ry="66" fill="var(--art-ink)" opacity=".16"/>`;
}

function chosenBy(prop: string, choices: readonly [string, string][]): string {
  const full = choices.filter(([, markup]) => markup !== '');
  if (full.length === 0) return '';
  return `${full.map(([name, markup], i) => `{${i === 0 ? '#if' : ':else if'} ${prop} === ${literal(name)}}${markup}`).join('')}{/if}`;
}
