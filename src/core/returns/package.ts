import type { AnonymousTable } from './anonymise.ts';
import { anonymise } from './anonymise.ts';
import { codebook } from './codebook.ts';
import { writeCsv } from './csv.ts';
import type { PackageAbout } from './data-package.ts';
import { dataPackage } from './data-package.ts';
import { datasetDescription } from './dataset-description.ts';
import type { Origin } from './origin.ts';
import type { PackedFile, Packing } from './ports.ts';

/** Where a return goes. */
export interface ReturnTo {
  /** The study's id. */
  study: string;
  title: string;
  version: string;
  origin: Origin;
  /** The public keys (`age1…`) of whoever may open it; empty where the study has none. */
  recipients: readonly string[];
}

export interface ReturnFile {
  name: string;
  type: string;
  content: Uint8Array;
}

/** The file that one participant hands back. Throws where the tables hold rows of several. */
export async function makeReturn(
  packing: Packing,
  to: ReturnTo,
  tables: readonly AnonymousTable[],
): Promise<ReturnFile> {
  if (participantsIn(tables).size > 1) throw new Error('a return is from one participant');
  const content = await packing.pack(packageFiles(to, tables), to.recipients);
  const name = `${nameOf(to)}.zip`;
  return to.recipients.length === 0
    ? { name, type: 'application/zip', content }
    : { name: `${name}.age`, type: 'application/octet-stream', content };
}

/** What is not data says so wherever it is named. */
const nameOf = ({ study, origin }: Omit<ReturnTo, 'recipients'>): string =>
  origin === 'participant' ? `${study}-return` : `${study}-${origin}-return`;

const descriptions: Record<Origin, string> = {
  participant:
    'What one participant handed back. It holds no names or contact details; people who know the participant may still recognise them.',
  test: 'TEST: somebody tried the study out. This is not data, and must not be put together with any.',
  simulated:
    'SIMULATED: made up by a program that played the study. This is not data, and must not be put together with any.',
};

/** Where a table lies in a package, named as Psych-DS wants it. */
export const tablePath = (study: string, table: string): string =>
  `data/study-${study.replaceAll('-', '')}_table-${table}_data.csv`;

/** Each table in the order of their names, the codebook and the descriptions of them all. */
export function packageFiles(
  to: Omit<ReturnTo, 'recipients'>,
  tables: readonly AnonymousTable[],
): PackedFile[] {
  const texts = placedIn(to.study, tables).map(({ path, table }) => ({ name: path, text: writeCsv(table) }));
  return [...texts, ...descriptionFiles(to.study, tables, aboutOf(to))];
}

/** The codebook and the descriptions of all tables of a package. */
export function descriptionFiles(
  study: string,
  tables: readonly AnonymousTable[],
  about: PackageAbout,
): PackedFile[] {
  const placed = placedIn(study, tables);
  const ordered = placed.map(({ table }) => table);
  return [
    { name: 'codebook.csv', text: writeCsv(anonymise(codebook, ordered)) },
    { name: 'datapackage.json', text: json(dataPackage(about, placed)) },
    { name: 'dataset_description.json', text: json(datasetDescription(about, ordered)) },
  ];
}

/** Each table with its path in the package, in the order of their names. */
export const placedIn = (
  study: string,
  tables: readonly AnonymousTable[],
): { path: string; table: AnonymousTable }[] =>
  tables
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((table) => ({ path: tablePath(study, table.name), table }));

function aboutOf(to: Omit<ReturnTo, 'recipients'>): PackageAbout {
  const { title, version, origin } = to;
  const mark = origin === 'participant' ? '' : `${origin.toUpperCase()}: `;
  return { name: nameOf(to), title: `${mark}${title}`, version, description: descriptions[origin] };
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

function participantsIn(tables: readonly AnonymousTable[]): Set<unknown> {
  const cells = tables.flatMap(({ columns, rows }) => {
    const at = columns.findIndex(({ name }) => name === 'participant');
    return rows.map((row) => row[at]);
  });
  return new Set(cells);
}
