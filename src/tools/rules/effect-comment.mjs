/** ESLint rule: `$effect` is an escape hatch, so the line above it says why nothing simpler does. */

/** @type {import('eslint').Rule.RuleModule} */
export const effectComment = {
  meta: {
    type: 'suggestion',
    messages: { silent: 'Say in a comment above this $effect why a derived value or an event cannot do it.' },
  },
  create(context) {
    return {
      'ExpressionStatement[expression.callee.name="$effect"], ExpressionStatement[expression.callee.object.name="$effect"]'(
        /** @type {import('eslint').Rule.Node} */ statement,
      ) {
        if (context.sourceCode.getCommentsBefore(statement).length === 0) {
          context.report({ node: statement, messageId: 'silent' });
        }
      },
    };
  },
};
