import type * as v from 'valibot';

/** A valibot schema as far as its parts can be looked at: which there are depends on its type. */
export type Schema = v.GenericSchema & {
  /** The fields of a group. */
  readonly entries?: Readonly<Record<string, Schema>>;
  /** What fields of other names must be, where they are allowed. */
  readonly rest?: Schema;
  /** What a record's names must be; of a variant, the name of the field that tells which it is. */
  readonly key?: Schema | string;
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

/** The field that tells which of a variant's schemas is meant, and what each says of it; null for all else. */
export function tellingField(schema: Schema): { name: string; known: string[] } | null {
  const { type, key, options = [] } = schema;
  if (type !== 'variant' || typeof key !== 'string') return null;
  return { name: key, known: (options as Schema[]).map((option) => literalOf(option, key)) };
}

const literalOf = (schema: Schema, field: string): string => {
  const literal = schema.entries?.[field] as { literal?: unknown } | undefined;
  return typeof literal?.literal === 'string' ? literal.literal : '';
};

/** Of a union or a variant, the schema for such a value, or the whole where there is none. */
export function fitting(schema: Schema, value: unknown): Schema {
  const field = tellingField(schema);
  if (field) {
    const told = kindOf(value) === 'group' ? (value as Record<string, unknown>)[field.name] : undefined;
    const options = (schema.options ?? []) as Schema[];
    return options.find((option) => literalOf(option, field.name) === told) ?? schema;
  }
  // Of two that are told apart only by what they hold, the whole says more than the first of them.
  const alike = branches(schema).filter((branch) => kindOfSchema(branch) === kindOf(value));
  return (alike.length === 1 && alike[0]) || schema;
}

export function kindOfSchema({ type, item, entries, key }: Schema): Kind {
  if (item) return 'list';
  if (type === 'variant') return 'group';
  return (entries ?? key) ? 'group' : 'single';
}

export function kindOf(value: unknown): Kind {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' && value !== null ? 'group' : 'single';
}
