import { conditionWords } from '../condition.ts';
import { columnName } from '../kinds/kind.ts';
import type { Body } from './foreign-survey.ts';

/** The most that R, SPSS and SQL read of a column's name, as the survey checks have it. */
const longestColumn = 32;
/** Of a question that writes a column for each of its answers: its own part, and theirs. */
const longestStem = 20;
const longestPart = longestColumn - longestStem - 1;

const reserved: ReadonlySet<string> = new Set([...conditionWords, 'constructor']);

/** Small letters, digits and hyphens, beginning with a letter: `first` stands before anything else. */
export function idOf(name: string, first: string, most = longestColumn): string {
  const plain = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  const id = trimmed(plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+/, ''), most);
  if (id === '') return first;
  return /^[a-z]/.test(id) && !reserved.has(id)
    ? id
    : trimmed(`${first}${/^[a-z]/.test(id) ? '-' : ''}${id}`, most);
}

const trimmed = (id: string, most: number): string => id.slice(0, most).replace(/-+$/, '');

/** An id that is not taken, with a number behind it where it is. */
function free(id: string, most: number, isFree: (id: string) => boolean): string {
  for (let n = 1; ; n++) {
    const tail = n === 1 ? '' : `-${n}`;
    const candidate = `${trimmed(id, most - tail.length)}${tail}`;
    if (isFree(candidate)) return candidate;
  }
}

/** Ids of a question and its answers, none of which writes a column that another writes. */
export interface Named {
  id: string;
  /** By code, in the order of the answers. */
  options: ReadonlyMap<string, string>;
}

export class Names {
  readonly #ids = new Set<string>();
  readonly #columns = new Set<string>();

  /** @param place of the question, from 1, for one whose name has no letter or digit in it */
  take(name: string, place: number, body: Body): Named {
    const writesMany = body.kind === 'multiple' || body.kind === 'ranking';
    const options = optionIds('options' in body ? body.options.map(({ code }) => code) : [], writesMany);
    const columnsOf = (id: string) =>
      writesMany ? [...options.values()].map((option) => columnName(id, option)) : [columnName(id)];
    const most = writesMany ? longestStem : longestColumn;
    const wanted = idOf(name, name.trim() === '' ? `q${place}` : 'q', most);
    const isFree = (id: string) =>
      !this.#ids.has(id) && columnsOf(id).every((column) => !this.#columns.has(column));
    const id = free(wanted === 'q' ? `q${place}` : wanted, most, isFree);
    this.#ids.add(id);
    for (const column of columnsOf(id)) this.#columns.add(column);
    return { id, options };
  }
}

function optionIds(codes: readonly string[], writesMany: boolean): Map<string, string> {
  const most = writesMany ? longestPart : longestColumn;
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const code of codes) {
    if (ids.has(code)) continue;
    const id = free(idOf(code, 'o', most), most, (one) => !taken.has(one));
    taken.add(id);
    ids.set(code, id);
  }
  return ids;
}
