import type { Allotment, BlockDesign } from '../study/conditions/allotment.ts';
import { unitOf } from '../study/conditions/arms.ts';
import { orderOf, orderRows } from '../study/conditions/encounter-order.ts';
import { drawnAlone } from '../study/conditions/independent-draw.ts';
import { formAt, formRows } from '../study/conditions/parallel-forms.ts';
import type { PublishedStudy } from '../study/published.ts';
import type { Played, Study } from '../study/study.ts';
import type { Allotted, Step } from './event.ts';
import type { ParticipationHeader } from './header.ts';

type Lot = Step & { type: 'allotted' };

/** What follows from a participant's place among the others, whoever gave it: condition, encounters and their order. */
export function lotOf(
  { published, seed }: Pick<ParticipationHeader, 'published' | 'seed'>,
  { condition, row }: Pick<Allotment, 'condition' | 'row'>,
  agreedToActNow: boolean,
): Lot {
  const { study } = published;
  const arm = study.conditions?.arms[condition];
  const marked = (arm?.encounters ?? study.encounters).map((played) => ({
    ...played,
    isActNow: isActNow(published, played),
  }));
  const order = orderOf(study.order, marked, { seed, row });
  const encounters = agreedToActNow ? order : calm(order);
  return {
    type: 'allotted',
    arm: arm ? condition : null,
    encounters: encounters.map(({ scenario }): Allotted => ({ scenario, levels: arm?.levels ?? {} })),
    parallel: parallelFor(study, row, orderRows(study.order, marked)),
  };
}

/** The lot of somebody whose study leaves conditions to each participant's own draw, or has none. */
export function drawnLot(header: ParticipationHeader, agreedToActNow: boolean): Lot {
  const { published, seed } = header;
  const written = Object.entries(published.study.conditions?.arms ?? {});
  const arms = written.map(([condition, { share }]) => ({ condition, share }));
  const everybody = { condition: 'everybody', share: 1 };
  const alone = drawnAlone(arms.length > 0 ? arms : [everybody], rowsOf(published), { stratum: 'all', seed });
  return lotOf(header, alone, agreedToActNow);
}

/** How many different rows of orders and of parallel forms a study has. */
export function rowsOf(published: PublishedStudy): number {
  const { study } = published;
  const marked = study.encounters.map((played) => ({ isActNow: isActNow(published, played) }));
  return orderRows(study.order, marked) * formRows(formsOf(study));
}

const isActNow = ({ scenarios }: PublishedStudy, { scenario }: Played): boolean =>
  scenarios[scenario]?.about.safety === 'act-now';

/** Scenes about danger give way to their substitutes. */
const calm = (order: readonly (Played & { isActNow: boolean })[]): readonly Played[] =>
  order.map((one) => (one.isActNow && one.substitute ? { scenario: one.substitute } : one));

const formsOf = ({ parallel }: Study): readonly ('a' | 'b')[] => (parallel ? ['a', 'b'] : ['a']);

function parallelFor(study: Study, row: number, rows: number): 'a' | 'b' | null {
  return study.parallel ? formAt(formsOf(study), 0, { row, orderRows: rows }) : null;
}

/** How conditions are shared out in blocks; where a study names no sizes, two to four times the sum of its shares. */
export function designOf(published: PublishedStudy): BlockDesign {
  const { arms = {}, blocks = [] } = published.study.conditions ?? {};
  const shares = Object.entries(arms).map(([condition, { share }]) => ({ condition, share }));
  const unit = unitOf(shares);
  return {
    arms: shares,
    sizes: blocks.length > 0 ? blocks : [2, 3, 4].map((times) => times * unit),
    rows: rowsOf(published),
  };
}

/** Whether somebody may come to a scene about danger, to which they must have agreed. */
export const takesActNow = ({ scenarios }: PublishedStudy): boolean =>
  Object.values(scenarios).some(({ about }) => about.safety === 'act-now');
