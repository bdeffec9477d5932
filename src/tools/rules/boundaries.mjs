/** The table in rooms.mjs as eslint-plugin-boundaries settings: they also see `import type` inside .svelte files. */
import { fileURLToPath } from 'node:url';
import { law, rooms, wiring } from './rooms.mjs';

/** @import { Room } from './rooms.mjs' */

const names = Object.keys(rooms);

/** @param {string[]} types */
const anyRoom = (types) => ({ element: { types: { anyOf: types } } });

/** @param {string} file */
const filesUnder = (file) => (file.endsWith('/') ? `${file}**` : file);

/**
 * Later policies win: first everything is refused with the room's own sentence, then the table's permissions follow.
 *
 * @param {string} name
 * @param {Room} room
 */
function policiesOf(name, room) {
  const from = { element: { type: name } };
  const refuse = (/** @type {object} */ to) => ({
    from,
    disallow: { to },
    message: `${room.instead} (${law})`,
  });
  const permit = (/** @type {object} */ to, start = {}) => ({ from: { ...from, ...start }, allow: { to } });
  return [
    refuse(anyRoom(names)),
    refuse({ file: { categories: 'wiring' } }),
    refuse({ module: { origin: ['external', 'core'] } }),
    permit(anyRoom(room.imports)),
    permit({ module: { origin: 'external', source: room.packages } }),
    ...(room.node ? [permit({ module: { origin: 'core' } })] : []),
    ...room.exceptions.map((exception) =>
      permit(
        { module: { origin: 'external', source: exception.package } },
        { file: { path: exception.files.map(filesUnder) } },
      ),
    ),
  ];
}

export const boundarySettings = {
  'boundaries/root-path': fileURLToPath(new URL('../../..', import.meta.url)),
  'boundaries/elements': names.map((name) => ({ type: name, pattern: `src/${name}` })),
  'boundaries/files': [{ category: 'wiring', pattern: wiring }],
  'import/resolver': { node: { extensions: ['.ts', '.mjs', '.js', '.svelte', '.d.ts'] } },
};

/** Options of the rule `boundaries/dependencies`: what the table does not speak of is allowed. */
export const boundaryOptions = {
  default: 'allow',
  checkAllOrigins: true,
  checkInternals: true,
  policies: Object.entries(rooms).flatMap(([name, room]) => policiesOf(name, room)),
};
