import * as v from 'valibot';
import type { Result } from '../result.ts';
import { fail, succeed } from '../result.ts';
import { didYouMean } from '../spelling.ts';
import type { Finding, Path } from '../problems/problem.ts';
import { finding, keyFinding } from '../problems/problem.ts';
import { misfits, misnamed, misplaced, notAmong } from './misfit.ts';
import type { Schema } from './schema.ts';
import { fitting, isOptional, kindOf, kindOfSchema, tellingField, unwrapped } from './schema.ts';

/** Whether plain data has the shape that a schema describes; if not, everything that is in the way. */
export function checkShape<Written extends v.GenericSchema>(
  schema: Written,
  value: unknown,
): Result<v.InferOutput<Written>, Finding[]> {
  const found = [...faults(schema, value, [])];
  return found.length > 0 ? fail(found) : succeed(v.parse(schema, value));
}

type Plain = Readonly<Record<string, unknown>>;

/**
 * Walks the schema and the data together. Valibot's own issues name one unknown field a group, take a list for
 * a group, and do not say which fields are known.
 */
function* faults(wrapped: Schema, value: unknown, path: Path): Generator<Finding> {
  const schema = fitting(unwrapped(wrapped), value);
  const untold = tellingField(schema);
  if (kindOfSchema(schema) !== kindOf(value)) yield misplaced(schema, value, path);
  else if (untold) yield unknownVariant(untold, value as Plain, path);
  else if (schema.item) yield* list(schema, schema.item, value as unknown[], path);
  else if (schema.entries) yield* group(schema.entries, schema.rest, value as Plain, path);
  else if (schema.key && typeof schema.key !== 'string' && schema.value)
    yield* record(schema.key, schema.value, value as Plain, path);
  else yield* misfits(schema, value, path);
}

/** Where the field is missing or of another name, nothing more can be said of the rest. */
function unknownVariant(
  { name, known }: { name: string; known: string[] },
  value: Plain,
  path: Path,
): Finding {
  return Object.hasOwn(value, name)
    ? notAmong(known, value[name], [...path, name])
    : missing(name, [...path, name]);
}

function* list(schema: Schema, item: Schema, value: unknown[], path: Path): Generator<Finding> {
  let clean = true;
  for (const [i, each] of value.entries()) {
    for (const found of faults(item, each, [...path, i])) {
      clean = false;
      yield found;
    }
  }
  if (clean) yield* misfits(schema, value, path);
}

function* record(key: Schema, each: Schema, value: Plain, path: Path): Generator<Finding> {
  for (const [name, entry] of Object.entries(value)) {
    yield* misnamed(key, [...path, name], name);
    yield* faults(each, entry, [...path, name]);
  }
}

function* group(
  entries: Readonly<Record<string, Schema>>,
  rest: Schema | undefined,
  value: Plain,
  path: Path,
): Generator<Finding> {
  let questions = '';
  for (const [name, entry] of Object.entries(value)) {
    if (Object.hasOwn(entries, name)) continue;
    const near = didYouMean(name, Object.keys(entries));
    const belongs = rest && (near === '' || kindOf(entry) === kindOfSchema(rest));
    if (belongs) {
      yield* faults(rest, entry, [...path, name]);
    } else {
      yield keyFinding('S102', [...path, name], name, near);
      questions += near;
    }
  }
  for (const [name, schema] of Object.entries(entries)) {
    if (Object.hasOwn(value, name)) yield* faults(schema, value[name], [...path, name]);
    // A field that was asked about is not missed as well.
    else if (!isOptional(schema) && !questions.includes(`"${name}"`)) yield missing(name, [...path, name]);
  }
}

function missing(name: string, path: Path): Finding {
  const [list, position] = path.slice(-3, -1);
  const isLine = list === 'lines' && typeof position === 'number';
  if (name === 'id' && (isLine || list === 'choices')) {
    return finding('S104', path, isLine ? 'line' : 'choice');
  }
  return finding('S101', path, name);
}
