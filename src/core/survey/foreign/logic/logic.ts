/** What a condition of another program compares. */
export type Term =
  | { reference: string; code: string | null }
  | { value: string | number | boolean }
  | { list: Term[] }
  | { call: string; of: Term[] };

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'contains' | 'anyof' | 'allof';

/** A condition of another program, whatever its way of writing. */
export type Logic =
  | { all: Logic[] }
  | { any: Logic[] }
  | { not: Logic }
  | { answered: Term }
  | { left: Term; is: Comparison; right: Term }
  /** A term alone, which holds or does not. */
  | { term: Term };

/** The same comparison from the other side. */
export const turned: Partial<Record<Comparison, Comparison>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};
