import { ComponentScope, ComponentType, HashAlgorithm } from '@cyclonedx/cyclonedx-library/Enums';
import { Bom, Component, NamedLicense, SpdxLicense } from '@cyclonedx/cyclonedx-library/Models';
import { JSON as Json, JsonSerializer } from '@cyclonedx/cyclonedx-library/Serialize';
import { isSupportedSpdxId } from '@cyclonedx/cyclonedx-library/SPDX';
import { Spec1dot6 } from '@cyclonedx/cyclonedx-library/Spec';

/** What a package-lock.json says of one package. */
interface Locked {
  version?: string;
  integrity?: string;
  license?: string;
  dependencies?: Record<string, string>;
}

/** A package-lock.json: packages by the folder in which they lie. */
export interface Lock {
  name?: string;
  version?: string;
  packages: Record<string, Locked>;
}

const folder = 'node_modules/';

/** The folder of the package that a module's file lies in, or null where it lies in none. */
export function packageFolder(file: string): string | null {
  const path = file.replaceAll('\\', '/');
  const at = path.lastIndexOf(folder);
  if (at < 0) return null;
  const [scope = '', name = ''] = path.slice(at + folder.length).split('/');
  const first = path.indexOf(folder);
  return path.slice(first, at + folder.length) + (scope.startsWith('@') ? `${scope}/${name}` : scope);
}

/**
 * A bill of materials in CycloneDX's JSON: every package of the lockfile, `required` where something of it is in the
 * built page, else `excluded`: needed to build or to test. The same text for the same build.
 *
 * @param built folders of the packages that the build took modules from
 */
export function billOfMaterials(lock: Lock, built: ReadonlySet<string>): string {
  const own = new Component(ComponentType.Application, lock.name ?? '', { version: lock.version ?? '' });
  own.bomRef.value = 'corridor';
  const bom = new Bom();
  bom.metadata.component = own;
  const components = new Map<string, Component>([['', own]]);
  for (const [path, locked] of Object.entries(lock.packages)) {
    if (path !== '') components.set(path, componentOf(path, locked, built.has(path)));
  }
  for (const [path, component] of components) {
    if (path !== '') bom.components.add(component);
    for (const name of Object.keys(lock.packages[path]?.dependencies ?? {})) {
      const needed = components.get(resolved(path, name, lock));
      if (needed) component.dependencies.add(needed.bomRef);
    }
  }
  const serializer = new JsonSerializer(new Json.Normalize.Factory(Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function componentOf(path: string, { version = '', integrity = '', license }: Locked, isBuilt: boolean) {
  const fullName = path.slice(path.lastIndexOf(folder) + folder.length);
  const [name = '', group] = fullName.split('/').reverse();
  const component = new Component(ComponentType.Library, name, {
    ...(group === undefined ? {} : { group }),
    version,
    scope: isBuilt ? ComponentScope.Required : ComponentScope.Excluded,
    purl: `pkg:npm/${fullName.replace('@', '%40')}@${version}`,
  });
  component.bomRef.value = path;
  if (license !== undefined) {
    component.licenses.add(isSupportedSpdxId(license) ? new SpdxLicense(license) : new NamedLicense(license));
  }
  const [algorithm, hash] = integrity.split('-');
  if (algorithm === 'sha512' && hash !== undefined) {
    component.hashes.set(HashAlgorithm['SHA-512'], Buffer.from(hash, 'base64').toString('hex'));
  }
  return component;
}

/** The folder of what a package finds by a name, as Node.js looks for it. */
function resolved(path: string, name: string, { packages }: Lock): string {
  for (let from = path; ; from = from.slice(0, Math.max(0, from.lastIndexOf(`/${folder}`)))) {
    const nearest = `${from === '' ? '' : `${from}/`}${folder}${name}`;
    if (nearest in packages || from === '') return nearest;
  }
}
