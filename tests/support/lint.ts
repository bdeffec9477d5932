import { ESLint } from 'eslint';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-eslint';

const config = fileURLToPath(new URL('../../src/tools/rules/eslint.config.mjs', import.meta.url));

/** Corridor's own lint rules, without those that need a whole program's types. */
export function linter(cwd: string): ESLint {
  return new ESLint({
    cwd,
    overrideConfigFile: config,
    overrideConfig: [
      { files: ['**/*.{ts,mjs,svelte}'], ...ts.configs.disableTypeChecked },
      { settings: { 'boundaries/root-path': cwd } },
    ] as never,
  });
}

/** @returns the rules that a text at that path breaks, with their sentences */
export async function broken(eslint: ESLint, filePath: string, text: string): Promise<string[]> {
  const results = await eslint.lintText(text, { filePath });
  return results.flatMap((result) => result.messages.map((found) => `${found.ruleId}: ${found.message}`));
}
