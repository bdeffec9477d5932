/** The way to a value in plain data. */
export type Way = readonly string[];

/** The ways to every value. */
export function* waysInto(value: unknown, way: Way = []): Generator<Way> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    yield [...way, name];
    yield* waysInto(part, [...way, name]);
  }
}

/** The same data with something else in one place. */
export function replaced(value: unknown, [name, ...rest]: Way, put: unknown): unknown {
  if (name === undefined) return put;
  const parts = value as Record<string, unknown>;
  const part = replaced(parts[name], rest, put);
  if (Array.isArray(value)) return value.map((each: unknown, i) => (String(i) === name ? part : each));
  return { ...parts, [name]: part };
}
