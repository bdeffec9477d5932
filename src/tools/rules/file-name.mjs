/** ESLint rule: a file is named after what it holds, never after the fact that it holds something. */
import { basename } from 'node:path';

const empty = new Set(['index', 'utils', 'helpers', 'common', 'types', 'manager', 'service']);

/** @type {import('eslint').Rule.RuleModule} */
export const fileName = {
  meta: {
    type: 'suggestion',
    messages: {
      empty:
        '"{{name}}" says nothing: name the file after what it holds, and let a type live with its thing.',
    },
  },
  create(context) {
    return {
      Program(node) {
        const name = basename(context.filename);
        if (empty.has(name.split('.')[0]?.toLowerCase() ?? '')) {
          context.report({ node, messageId: 'empty', data: { name } });
        }
      },
    };
  },
};
