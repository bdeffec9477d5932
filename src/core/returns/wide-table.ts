import type { PublishedStudy } from '../study/published.ts';
import type { WideColumn } from '../study/wide-columns.ts';
import { wideColumns } from '../study/wide-columns.ts';
import { boundsOfScale } from '../survey/scales.ts';
import { whoColumns } from './participant-columns.ts';
import type { Returning } from './returning.ts';
import type { Column, ColumnMeaning, Table } from './table.ts';
import { column } from './table.ts';
import { wideCell } from './wide-cell.ts';

/**
 * One participant, for programs that want one row each. All of it follows from the other tables, where the reasons
 * stand why something is missing.
 */
export const wideTable = (published: PublishedStudy): Table<Returning, Returning> => ({
  name: 'wide',
  row: 'one participant',
  order: ({ participant }) => participant,
  rows: (returning) => [returning],
  columns: [...whoColumns(published.study), ...wideColumns(published.study, published).map(columnOf)],
});

const columnOf = (wide: WideColumn): Column<Returning> =>
  column({ name: wide.name, ...saidOf(wide), value: (returning) => wideCell(wide, returning) });

type Said = Omit<ColumnMeaning, 'name' | 'unit' | 'levels' | 'bounds'> & Partial<ColumnMeaning>;

function saidOf(wide: WideColumn): Said {
  switch (wide.kind) {
    case 'item':
      return { ...wide.item, name: wide.name, missing: 'there is no answer; the table of answers says why' };
    case 'scale':
      return {
        type: 'number',
        unit: scaleUnit[wide.scale.score],
        bounds: boundsOfScale(wide.survey, wide.scale),
        meaning: `The scale "${wide.scale.title}".`,
        missing: 'fewer items were answered than the scale needs, or you have not come so far',
      };
    case 'form':
      return {
        type: 'string',
        meaning: 'Which of the two parallel encounters came here.',
        missing: 'none was given yet',
      };
    case 'handled':
      return handledSaid(`How ${wide.theme} was handled in the scenario ${wide.scenario}.`);
    case 'parallel':
      return handledSaid(`How ${wide.theme} was handled in the parallel encounter.`);
  }
}

const scaleUnit = {
  mean: 'points of its items',
  sum: 'points of its items, added up',
  percent: 'percent of maximum possible',
};

const handledSaid = (meaning: string): Said => ({
  type: 'number',
  unit: 'percent of maximum possible',
  bounds: { least: 0, most: 100 },
  meaning,
  missing: 'it was not played to its end, or nothing counted in it',
});
