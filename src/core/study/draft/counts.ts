import * as v from 'valibot';
import { Id } from '../../ids.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import type { Counts } from '../conditions/sealed-envelopes.ts';

/** More slips than anybody hands out, and few enough for a page. */
const mostCodes = 2000;

/** `stratum`: a group that is no id, or there twice; `number`: not that many codes. */
export type CountFault = 'stratum' | 'number';

/** How many codes each group is to get, as it was typed. */
export function countsIn(rows: readonly { stratum: string; number: string }[]): Result<Counts, CountFault> {
  const counts = rows.map(({ stratum, number }) => ({ stratum: stratum.trim(), count: wholeIn(number) }));
  const names = counts.map(({ stratum }) => stratum);
  const areGroups = names.every((name, i) => v.is(Id, name) && names.indexOf(name) === i);
  if (!areGroups) return fail('stratum');
  return counts.every(({ count }) => count >= 1 && count <= mostCodes) ? succeed(counts) : fail('number');
}

const wholeIn = (typed: string): number => (/^\s*\d{1,6}\s*$/.test(typed) ? Number(typed) : 0);
