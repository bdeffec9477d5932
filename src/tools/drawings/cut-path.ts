import type { Step } from './path-data.ts';
import { axisOf } from './path-data.ts';

/**
 * A filled path without the detail of what lies below a line that nobody sees beyond: steps that stay wholly below it
 * become one straight step. What is above stays as it was.
 */
export function cutBelow(steps: readonly Step[], line: number): Step[] {
  const kept: Step[] = [];
  let isCutting = false;
  for (const [i, step] of steps.entries()) {
    const isHidden = isBelow(step, steps[i - 1], line) && !continues(steps[i + 1]);
    if (isHidden && isCutting) kept.pop();
    kept.push(isHidden ? { kind: 'l', values: [step.end.x, step.end.y], end: step.end } : step);
    isCutting = isHidden;
  }
  return kept;
}

/** A smooth step takes its first bend from the step before it, which must then stay. */
const continues = (step: Step | undefined): boolean => step?.kind === 's' || step?.kind === 't';

function isBelow(step: Step, before: Step | undefined, line: number): boolean {
  if (!before || !'lhvcqa'.includes(step.kind)) return false;
  const heights = step.values.filter((_, i) => axisOf(step.kind, i) === 'y');
  const bulge = step.kind === 'a' ? 2 * Math.max(step.values[0] ?? 0, step.values[1] ?? 0) : 0;
  return Math.min(before.end.y, step.end.y, ...heights) - bulge > line;
}
