import type { AnonymousTable } from './anonymise.ts';
import type { PackageAbout } from './data-package.ts';

/** What makes a folder a Psych-DS dataset (psych-ds.github.io): every column of every table, each name once. */
export function datasetDescription(
  { title, version, description }: PackageAbout,
  tables: readonly AnonymousTable[],
): object {
  const meanings = new Map<string, Set<string>>();
  for (const { name, meaning } of tables.flatMap(({ columns }) => columns)) {
    meanings.set(name, (meanings.get(name) ?? new Set()).add(meaning));
  }
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: title,
    version,
    description,
    variableMeasured: [...meanings].map(([name, said]) => ({
      '@type': 'PropertyValue',
      name,
      description: [...said].join(' '),
    })),
  };
}
