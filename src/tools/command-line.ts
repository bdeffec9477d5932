import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';

/** As Node's own, but words that a command does not know end it with a sentence and exit code 2. */
export function commandLine<Config extends ParseArgsConfig>(config: Config) {
  try {
    return parseArgs(config);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}
