import type { Schema } from '@cfworker/json-schema';
import { Validator } from '@cfworker/json-schema';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Lock } from '../../src/tools/sbom.ts';
import { billOfMaterials, packageFolder } from '../../src/tools/sbom.ts';

interface Listed {
  components: { name: string; 'bom-ref': string; purl: string; scope: string; licenses: unknown }[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as object;
const lock = read('package-lock.json') as Lock;
const built = new Set(['node_modules/svelte', 'node_modules/@noble/hashes']);
const listed = JSON.parse(billOfMaterials(lock, built)) as Listed;

/** CycloneDX's own schemas, as its package has them. */
const schemas = 'node_modules/@cyclonedx/cyclonedx-library/res/schema';
const schemaOf = (name: string) => read(`${schemas}/${name}.SNAPSHOT.schema.json`) as Schema;

describe('the bill of materials', () => {
  test('is one in the sense of CycloneDX', () => {
    const validator = new Validator(schemaOf('bom-1.6'), '7');
    for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) {
      validator.addSchema(schemaOf(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    }
    expect(validator.validate(listed).errors).toEqual([]);
    expect(validator.validate({ ...listed, components: [{ name: 'svelte' }] }).valid).toBe(false);
  });

  test('lists every package of the lockfile, and says which of them are in the page', () => {
    expect(listed.components).toHaveLength(Object.keys(lock.packages).length - 1);
    const inPage = listed.components.filter(({ scope }) => scope === 'required');
    expect(inPage.map((component) => component['bom-ref'])).toEqual([...built].sort());
    expect(inPage.map(({ purl }) => purl)).toEqual([
      `pkg:npm/%40noble/hashes@${lock.packages['node_modules/@noble/hashes']?.version}`,
      `pkg:npm/svelte@${lock.packages['node_modules/svelte']?.version}`,
    ]);
  });

  test('says what each package needs, the one that lies nearest', () => {
    const nested: Lock = {
      packages: {
        '': { dependencies: { a: '1.0.0' } },
        'node_modules/a': { version: '1.0.0', dependencies: { b: '^2.0.0', c: '^1.0.0' } },
        'node_modules/a/node_modules/b': { version: '2.0.0' },
        'node_modules/b': { version: '1.0.0' },
        'node_modules/c': { version: '1.0.0' },
      },
    };
    const { dependencies } = JSON.parse(billOfMaterials(nested, new Set())) as Listed;
    const needs = (ref: string) => dependencies.find((one) => one.ref === ref)?.dependsOn;
    expect(needs('corridor')).toEqual(['node_modules/a']);
    expect(needs('node_modules/a')).toEqual(['node_modules/a/node_modules/b', 'node_modules/c']);
  });
});

test.each([
  ['/home/me/node_modules/svelte/src/internal/client/index.js', 'node_modules/svelte'],
  ['node_modules/@noble/hashes/scrypt.js?x', 'node_modules/@noble/hashes'],
  ['C:\\me\\node_modules\\a\\node_modules\\@b\\c\\d.js', 'node_modules/a/node_modules/@b/c'],
  ['/home/me/src/main.ts', null],
])('%s lies in %s', (file, folder) => {
  expect(packageFolder(file)).toBe(folder);
});
