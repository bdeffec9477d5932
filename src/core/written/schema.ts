import type * as v from 'valibot';

/** A valibot schema as far as its parts can be looked at: which there are depends on its type. */
export type Schema = v.GenericSchema & {
  /** The fields of a group. */
  readonly entries?: Readonly<Record<string, Schema>>;
  /** What fields of other names must be, where they are allowed. */
  readonly rest?: Schema;
  /** What a record's names and values must be. */
  readonly key?: Schema;
  readonly value?: Schema;
  /** What each entry of a list must be. */
  readonly item?: Schema;
  /** A union's schemas, or a picklist's words. */
  readonly options?: readonly unknown[];
  readonly wrapped?: Schema;
  readonly getter?: (input: unknown) => Schema;
  readonly pipe?: readonly { readonly type: string; readonly message?: unknown }[];
};

/** The schema itself, where it is optional or given by a function. */
export function unwrapped(schema: Schema): Schema {
  if (schema.wrapped) return unwrapped(schema.wrapped);
  return schema.getter ? unwrapped(schema.getter(undefined)) : schema;
}

export const isOptional = (schema: Schema): boolean => schema.type === 'optional';

/** The schemas of a union; else none. */
export const branches = ({ type, options }: Schema): Schema[] =>
  type === 'union' ? ((options ?? []) as Schema[]).map(unwrapped) : [];

/** The words of a picklist; else none. */
export const words = ({ type, options }: Schema): string[] =>
  type === 'picklist' ? (options ?? []).map(String) : [];

export type Kind = 'single' | 'list' | 'group';

/** Of a union, the schema for a value of this kind, or the union itself where there is none. */
export function fitting(schema: Schema, value: unknown): Schema {
  return branches(schema).find((branch) => kindOfSchema(branch) === kindOf(value)) ?? schema;
}

export function kindOfSchema({ item, entries, key }: Schema): Kind {
  if (item) return 'list';
  return (entries ?? key) ? 'group' : 'single';
}

export function kindOf(value: unknown): Kind {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' && value !== null ? 'group' : 'single';
}
