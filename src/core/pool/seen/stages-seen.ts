import type { Shown, SmallCellRule } from '../../disclosure/small-cells.ts';
import { suppressed } from '../../disclosure/small-cells.ts';
import type { AnonymousTable } from '../../returns/anonymise.ts';

/** How far people came: how many stopped at each stage. */
export interface StagesSeen {
  stages: readonly string[];
  counts: readonly Shown[];
}

export function stagesSeen(tables: readonly AnonymousTable[], rule: SmallCellRule): StagesSeen {
  const participants = tables.find(({ name }) => name === 'participants');
  const at = participants?.columns.findIndex(({ name }) => name === 'stage_reached') ?? -1;
  const levels = Object.entries(participants?.columns[at]?.levels ?? {});
  const reached = (participants?.rows ?? []).map((row) => row[at]);
  const counts = levels.map(([value]) => reached.filter((stage) => stage === value).length);
  const [shown = []] = suppressed([counts], rule, 'rows');
  return { stages: levels.map(([, name]) => name), counts: shown };
}
