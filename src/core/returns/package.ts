import type { AnonymousTable } from './anonymise.ts';
import { anonymise } from './anonymise.ts';
import { codebook } from './codebook.ts';
import { writeCsv } from './csv.ts';
import type { PackedFile, Packing } from './ports.ts';

/** Where a return goes. */
export interface ReturnTo {
  /** The study's id. */
  study: string;
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
  { study, recipients }: ReturnTo,
  tables: readonly AnonymousTable[],
): Promise<ReturnFile> {
  if (participantsIn(tables).size > 1) throw new Error('a return is from one participant');
  const content = await packing.pack(returnFiles(study, tables), recipients);
  const name = `${study}-return.zip`;
  return recipients.length === 0
    ? { name, type: 'application/zip', content }
    : { name: `${name}.age`, type: 'application/octet-stream', content };
}

/** Each table in the order of their names, named as Psych-DS wants it, and the codebook to all of them. */
function returnFiles(study: string, tables: readonly AnonymousTable[]): PackedFile[] {
  const ordered = tables.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const prefix = `data/study-${study.replaceAll('-', '')}_table-`;
  return [
    ...ordered.map((table) => ({ name: `${prefix}${table.name}_data.csv`, text: writeCsv(table) })),
    { name: 'codebook.csv', text: writeCsv(anonymise(codebook, ordered)) },
  ];
}

function participantsIn(tables: readonly AnonymousTable[]): Set<unknown> {
  const cells = tables.flatMap(({ columns, rows }) => {
    const at = columns.findIndex(({ name }) => name === 'participant');
    return rows.map((row) => row[at]);
  });
  return new Set(cells);
}
