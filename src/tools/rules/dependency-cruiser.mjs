/** Arrows between rooms, packages, circles and dangling imports, made from the table in rooms.mjs. */
import { law, rooms, wiring } from './rooms.mjs';

/** @import { Room } from './rooms.mjs' */

const packageKinds = [
  'npm',
  'npm-dev',
  'npm-optional',
  'npm-peer',
  'npm-no-pkg',
  'npm-unknown',
  'undetermined',
];

/** What the build resolves and a file system cannot: drawings, scenarios, inlined workers. */
const madeByTheBuild = '^virtual:|\\?(scenario|survey|people|place|worker|url|raw|inline)';

/** @param {string} text */
const literal = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** @param {string[]} files */
const anyOf = (files) =>
  `^(${files.map((file) => literal(file) + (file.endsWith('/') ? '' : '$')).join('|')})`;

/** @param {string} name */
const packagePath = (name) => `(^|/)node_modules/(@types/)?${literal(name)}/|^${literal(name)}(/|$)`;

/**
 * @param {string} name
 * @param {string} why
 * @param {object} from
 * @param {object} to
 */
const forbid = (name, why, from, to) => ({ name, severity: 'error', comment: `${why} (${law})`, from, to });

/**
 * @param {string} name
 * @param {Room} room
 */
function rulesOf(name, room) {
  const inside = { path: `^src/${name}/` };
  const allowed = [...room.packages, ...room.exceptions.map((exception) => exception.package)];
  const rules = [
    forbid(`${name}-room`, room.instead, inside, {
      path: '^src/',
      pathNot: `^src/(${room.imports.join('|')})/`,
    }),
    forbid(`${name}-packages`, room.instead, inside, {
      dependencyTypes: packageKinds,
      pathNot: [...allowed.map(packagePath), madeByTheBuild],
    }),
    ...room.exceptions.map((exception) =>
      forbid(
        `${name}-only-there-${exception.package}`,
        `${exception.package} is for ${exception.files.join(', ')} only: ask those files instead.`,
        { ...inside, pathNot: anyOf(exception.files) },
        { path: packagePath(exception.package) },
      ),
    ),
  ];
  if (!room.node) rules.push(forbid(`${name}-node`, room.instead, inside, { dependencyTypes: ['core'] }));
  return rules;
}

export default {
  forbidden: [
    ...Object.entries(rooms).flatMap(([name, room]) => rulesOf(name, room)),
    forbid(
      'nobody-imports-main',
      `${wiring.join(', ')} are the end of every arrow.`,
      { pathNot: anyOf(wiring) },
      { path: anyOf(wiring) },
    ),
    forbid('no-circle', 'Move what both need into a file of its own.', {}, { circular: true }),
    forbid(
      'no-dangling',
      'Correct the path, or install the package with an exact version.',
      {},
      { couldNotResolve: true, pathNot: madeByTheBuild },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.svelte', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'browser', 'types', 'node', 'default'],
    },
  },
};
