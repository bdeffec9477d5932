import * as v from 'valibot';

/**
 * What the profile of a Data Package, version 2 (https://datapackage.org/profiles/2.0/datapackage.json), asks of a
 * package, of resources that are files, and of the types of fields that Corridor writes. Anything more may be there.
 */
const text = v.string();
const flag = v.boolean();
const missingValues = v.union([
  v.array(text),
  v.array(v.looseObject({ value: text, label: v.optional(text) })),
]);

const several = <Value>(item: v.GenericSchema<Value>) =>
  v.pipe(
    v.array(item),
    v.minLength(1),
    v.check((items) => new Set(items).size === items.length, 'an item comes twice'),
  );
const categories = <Value>(value: v.GenericSchema<Value>) =>
  v.union([v.array(value), v.array(v.looseObject({ value, label: v.optional(text) }))]);

const common = {
  name: text,
  title: v.optional(text),
  description: v.optional(text),
  example: v.optional(text),
  missingValues: v.optional(missingValues),
  rdfType: v.optional(text),
};
const plain = v.optional(v.literal('default'));
const always = { required: v.optional(flag), unique: v.optional(flag) };
const between = <Value>(value: v.GenericSchema<Value>) => ({
  minimum: v.optional(value),
  maximum: v.optional(value),
  exclusiveMinimum: v.optional(value),
  exclusiveMaximum: v.optional(value),
});

const whole = v.pipe(v.number(), v.integer());
const numbered = (value: v.GenericSchema<number>) => ({
  ...common,
  format: plain,
  bareNumber: v.optional(flag),
  groupChar: v.optional(text),
  constraints: v.optional(
    v.looseObject({
      ...always,
      enum: v.optional(v.union([several(text), several(value)])),
      ...between(v.union([text, value])),
    }),
  ),
});

const Field = v.union([
  v.looseObject({
    ...numbered(whole),
    type: v.literal('integer'),
    categories: v.optional(categories(whole)),
  }),
  v.looseObject({ ...numbered(v.number()), type: v.literal('number') }),
  v.looseObject({
    ...common,
    type: v.literal('string'),
    format: v.optional(v.picklist(['default', 'email', 'uri', 'binary', 'uuid'])),
    categories: v.optional(categories(text)),
    categoriesOrdered: v.optional(flag),
    constraints: v.optional(
      v.looseObject({
        ...always,
        pattern: v.optional(text),
        enum: v.optional(several(text)),
        minLength: v.optional(v.pipe(v.number(), v.integer())),
        maxLength: v.optional(v.pipe(v.number(), v.integer())),
      }),
    ),
  }),
  v.looseObject({
    ...common,
    type: v.literal('boolean'),
    format: plain,
    trueValues: v.optional(v.pipe(v.array(text), v.minLength(1))),
    falseValues: v.optional(v.pipe(v.array(text), v.minLength(1))),
    constraints: v.optional(v.looseObject({ required: v.optional(flag), enum: v.optional(several(flag)) })),
  }),
  v.looseObject({
    ...common,
    type: v.literal('date'),
    format: v.optional(text),
    constraints: v.optional(v.looseObject({ ...always, enum: v.optional(several(text)), ...between(text) })),
  }),
]);

/** An address on the web, or a path that stays within the package. */
const Path = v.pipe(
  text,
  v.check(
    (path) =>
      /^(?:http|ftp)s?:\/\//.test(path) || /^(?![./~]|file:)(?!.*(?:\/\.\.\/|\\|:\/\/)).+$/.test(path),
    'no path within the package',
  ),
);

const Resource = v.pipe(
  v.looseObject({
    name: text,
    path: v.union([Path, v.pipe(v.array(Path), v.minLength(1))]),
    type: v.optional(v.literal('table')),
    title: v.optional(text),
    description: v.optional(text),
    format: v.optional(text),
    mediatype: v.optional(v.pipe(text, v.regex(/^.+\/.+$/))),
    encoding: v.optional(text),
    schema: v.looseObject({
      fields: v.pipe(v.array(Field), v.minLength(1)),
      missingValues: v.optional(missingValues),
    }),
  }),
  v.check((resource) => !('data' in resource), 'a file, and the data itself'),
);

export const DataPackageProfile = v.looseObject({
  $schema: v.optional(text),
  name: v.optional(text),
  title: v.optional(text),
  description: v.optional(text),
  version: v.optional(text),
  resources: v.pipe(v.array(Resource), v.minLength(1)),
});
