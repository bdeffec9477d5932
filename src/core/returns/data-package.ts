import type { AnonymousTable } from './anonymise.ts';
import type { ColumnMeaning } from './table.ts';

/** What the files of one package say of it as a whole. */
export interface PackageAbout {
  /** `[a-z0-9-]+`. */
  name: string;
  title: string;
  version: string;
  description: string;
}

export interface PlacedTable {
  path: string;
  table: AnonymousTable;
}

/** A Data Package, version 2 (datapackage.org), without times. Every column is found by its name. */
export function dataPackage(about: PackageAbout, tables: readonly PlacedTable[]): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    ...about,
    resources: tables.map(({ path, table }) => ({
      name: table.name,
      title: `A row is ${table.row}.`,
      type: 'table',
      path,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: { fields: table.columns.map(fieldOf), missingValues: [''] },
    })),
  };
}

function fieldOf({ name, type, unit, bounds, meaning, missing, levels }: ColumnMeaning): object {
  const categories = levels && categoriesOf(type, levels, bounds);
  return {
    name,
    type,
    description: unit === null ? meaning : `${meaning} (${unit})`,
    ...(type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
    ...(categories ? { categories } : {}),
    constraints: {
      required: missing === null,
      ...(bounds ? { minimum: bounds.least } : {}),
      ...(bounds && bounds.most !== null ? { maximum: bounds.most } : {}),
      ...(categories ? { enum: categories.map(({ value }) => value) } : {}),
    },
  };
}

/** Null where only some values have a name, as the ends of a rating do: the rest would then be refused. */
function categoriesOf(
  type: ColumnMeaning['type'],
  levels: Readonly<Record<string, string>>,
  bounds: ColumnMeaning['bounds'],
): { value: string | number; label: string }[] | null {
  const all = Object.entries(levels);
  if (type === 'string') return all.map(([value, label]) => ({ value, label }));
  const isWhole = bounds !== null && bounds.most !== null && bounds.most - bounds.least + 1 === all.length;
  return isWhole ? all.map(([value, label]) => ({ value: Number(value), label })) : null;
}
