import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What tsc says of a text, were it a file of that room. */
function complaints(room: string, text: string): string[] {
  const file = join(root, 'src', room, 'made-up.ts');
  const readConfig = ts.readConfigFile(join(root, 'src', room, 'tsconfig.json'), (path) =>
    readFileSync(path, 'utf8'),
  );
  const { options } = ts.parseJsonConfigFileContent(readConfig.config, ts.sys, join(root, 'src', room));
  const host = ts.createCompilerHost(options);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.fileExists = (path) => path === file || fileExists(path);
  host.getSourceFile = (path, ...rest) =>
    path === file ? ts.createSourceFile(path, text, ts.ScriptTarget.Latest) : getSourceFile(path, ...rest);
  const program = ts.createProgram([file], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(file))
    .map((found) => ts.flattenDiagnosticMessageText(found.messageText, '\n'));
}

const foreign = ['document', 'window', 'localStorage', 'fetch', 'setTimeout', 'process', 'HTMLElement'];

const imports: Record<string, string> = {
  core: "import * as v from 'valibot';\nimport { setup } from 'xstate';\nimport { parse } from 'yaml';\nexport const used = [v, setup, parse];",
  app: "import { setup } from 'xstate';\nexport const used = setup;",
};

test.each(Object.keys(imports))('%s has no DOM and no Node, whatever its packages bring along', (room) => {
  const text = `${imports[room]}\nexport const a = [${foreign.join(', ')}];`;
  const found = complaints(room, text);
  for (const word of foreign) expect(found.join('\n')).toContain(`'${word}'`);
  expect(found).toHaveLength(foreign.length);
});
