import type { ConversionConfig, JsonSchema, OverrideSchemaContext } from '@valibot/to-json-schema';
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';

export interface FileKind {
  title: string;
  shape: v.GenericSchema;
  /** What is written more than once, or is long: each is named in `$defs` and in the keys of the descriptions. */
  definitions: NonNullable<ConversionConfig['definitions']>;
  /** What each field means: lists go on as `[]`, entries that the author names as `.*`. */
  descriptions: Readonly<Record<string, string>>;
}

/**
 * The shape of a written file as JSON Schema (draft 7) with every field described, as text ending with a line end.
 * Throws where a field has no description, or a description no field.
 */
export function describedSchema({ title, shape: written, definitions, descriptions }: FileKind): string {
  const schema = toJsonSchema(written, { typeMode: 'input', definitions, overrideSchema: named });
  const { $schema, $defs = {}, ...shape } = schema;
  const described = new Describer(descriptions);
  const whole = {
    $schema,
    title,
    ...described.of(shape, ''),
    $defs: Object.fromEntries(
      Object.entries($defs).map(([name, part]) => [name, described.of(part as JsonSchema, name)]),
    ),
  };
  described.finish();
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** Which names the entries of a record may have, which the package leaves out. */
function named({ valibotSchema, jsonSchema }: OverrideSchemaContext): JsonSchema | null {
  if (!('key' in valibotSchema) || typeof valibotSchema.key === 'string') return null;
  const key = toJsonSchema(valibotSchema.key as typeof valibotSchema, { typeMode: 'input' });
  const { additionalProperties: each } = jsonSchema;
  if (!key.enum) return { ...jsonSchema, propertyNames: { pattern: key.pattern ?? '' } };
  const properties = Object.fromEntries((key.enum as string[]).map((name) => [name, each]));
  return { type: 'object', properties, additionalProperties: false } as JsonSchema;
}

class Describer {
  readonly #descriptions: FileKind['descriptions'];
  readonly #left: Set<string>;

  constructor(descriptions: FileKind['descriptions']) {
    this.#descriptions = descriptions;
    this.#left = new Set(Object.keys(descriptions));
  }

  of(schema: JsonSchema, path: string): JsonSchema {
    const { properties = {}, additionalProperties: rest, items, anyOf, oneOf } = schema;
    const fields = (Object.entries(properties) as [string, JsonSchema][]).map(
      ([name, field]): [string, JsonSchema] => {
        const to = path === '' ? name : `${path}.${name}`;
        return [name, this.#field(field, to)];
      },
    );
    const within = (part: typeof rest, to: string) => this.of(part as JsonSchema, to);
    return {
      ...schema,
      ...(fields.length > 0 && { properties: Object.fromEntries(fields) }),
      ...(typeof rest === 'object' && { additionalProperties: within(rest, `${path}.*`) }),
      ...(items && { items: within(items as JsonSchema, `${path}[]`) }),
      ...(anyOf && { anyOf: anyOf.map((part) => within(part, path)) }),
      ...(oneOf && { oneOf: oneOf.map((part) => within(part, path)) }),
    };
  }

  #field(schema: JsonSchema, path: string): JsonSchema {
    const description = this.#descriptions[path];
    if (description === undefined) throw new Error(`The field ${path} has no description.`);
    this.#left.delete(path);
    // What stands beside a reference is not read.
    const { $ref, ...own } = this.of(schema, path);
    return { description, ...($ref ? { allOf: [{ $ref }] } : own) };
  }

  finish(): void {
    if (this.#left.size > 0) throw new Error(`No field is called ${[...this.#left].join(', ')}.`);
  }
}
