import type { Finding, Path } from '../../problems/problem.ts';
import { finding, keyFinding } from '../../problems/problem.ts';
import { didYouMean } from '../../spelling.ts';
import type { Shelf } from '../shelf.ts';
import type { Study } from '../study.ts';
import { scenariosOf, surveysOf } from '../study.ts';
import { backgroundItems } from '../background.ts';
import { linkingItems } from '../linking.ts';
import { wideColumns } from '../wide-columns.ts';

/** What every program takes for the name of a column. */
const longest = 32;

interface Named {
  name: string;
  path: Path;
}

/** That every column of the tables that depend on the study has a name that programs take, and no other has. */
export function* checkColumns(study: Study, shelf: Shelf): Generator<Finding> {
  const background = backgroundItems(study).map(({ name, at }) => ({ name, path: ['background', at, 'id'] }));
  const linking = linkingItems(study).map(({ name, at }) => ({ name, path: ['linking', at, 'id'] }));
  yield* tooLong([...wideColumns(study, shelf), ...background, ...linking]);
  yield* alike(wideColumns(study, shelf));
  yield* unknownShorts(study);
}

/** Of each thing that brings columns, the longest name. */
function* tooLong(columns: readonly Named[]): Generator<Finding> {
  const long = columns.filter(({ name }) => name.length > longest);
  const byLength = long.toSorted((a, b) => b.name.length - a.name.length);
  for (const { name, path } of firstOfEach(byLength, ({ path }) => path.join())) {
    yield finding('T224', path, name, name.length, longest);
  }
}

/** Of each thing that brings columns, the first whose name is taken. */
function* alike(columns: readonly Named[]): Generator<Finding> {
  const first = new Set(firstOfEach(columns, ({ name }) => name));
  const taken = columns.filter((one) => !first.has(one));
  for (const { name, path } of firstOfEach(taken, ({ path }) => path.join()))
    yield finding('T225', path, name);
}

function firstOfEach<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  const known = new Set<string>();
  return items.filter((item) => known.size < known.add(key(item)).size);
}

function* unknownShorts(study: Study): Generator<Finding> {
  const known = [...surveysOf(study), ...scenariosOf(study)];
  for (const id of Object.keys(study.short)) {
    if (!known.includes(id)) yield keyFinding('T226', ['short', id], id, didYouMean(id, known));
  }
}
