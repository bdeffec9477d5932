import type { SmallCellRule } from '../../disclosure/small-cells.ts';

/** How many people a mean must be of: under each rule for small counts; HESA's is 8. */
const fewest: Record<SmallCellRule, number> = { 'under-5': 5, 'under-10': 10, hesa: 8 };

/** Whether a mean of so many people may be shown. */
export const isEnough = (people: number, rule: SmallCellRule): boolean => people >= fewest[rule];
