import { printCode } from '../../core/study/conditions/participant-code.ts';
import type { Issued } from '../../core/study/conditions/sealed-envelopes.ts';
import { codeLink } from './study-link.ts';

/** One code as it is handed out: the numbers of a group are the order in which its slips have to go. */
export interface Slip {
  stratum: string;
  /** From 1 within the group. */
  number: number;
  /** In groups of four. */
  code: string;
}

export function slipsOf(codes: readonly Issued[]): Slip[] {
  const given = new Map<string, number>();
  return codes.map(({ code, stratum }) => {
    const number = (given.get(stratum) ?? 0) + 1;
    given.set(stratum, number);
    return { stratum, number, code: printCode(code) };
  });
}

/**
 * Groups and codes hold letters, digits and hyphens only, and a link no comma.
 *
 * @param link of the study, which each code is put behind; null where there is none
 */
export function codesAsCsv(slips: readonly Slip[], link: string | null): string {
  const rows = slips.map(({ stratum, number, code }) => {
    const cells = [stratum, number, code, ...(link === null ? [] : [codeLink(link, code)])];
    return cells.join(',');
  });
  const head = ['stratum', 'number', 'code', ...(link === null ? [] : ['link'])].join(',');
  return [head, ...rows].map((line) => `${line}\r\n`).join('');
}
