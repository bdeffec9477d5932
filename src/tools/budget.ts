/** How much JavaScript a student downloads before the first choice can be made. */

/** One built file, with the paths of the modules in it from the repository's root. */
export interface Chunk {
  fileName: string;
  isEntry: boolean;
  /** File names of the chunks it imports statically. */
  imports: readonly string[];
  modules: readonly string[];
  gzipBytes: number;
}

export interface Part {
  name: string;
  /** The file names it adds to what the parts before it have already loaded. */
  files: string[];
  gzipBytes: number;
}

export interface Way {
  /** Modules that are all loaded on the way. */
  screens: readonly string[];
}

/** From the first page to the first choice. */
export const firstChoice: Way = {
  screens: ['Home', 'Begin', 'EncounterScreen'].map((name) => `src/ui/practise/${name}.svelte`),
};

/** Counted so that a kilobyte is 1,000 bytes, the stricter reading. */
export const budgetBytes = 90_000;

function closure(chunk: Chunk, all: ReadonlyMap<string, Chunk>, found = new Set<Chunk>()): Set<Chunk> {
  if (found.has(chunk)) return found;
  found.add(chunk);
  for (const name of chunk.imports) {
    const next = all.get(name);
    if (next) closure(next, all, found);
  }
  return found;
}

/**
 * @returns the parts in the order in which they load; a file counts once, in the first part that needs it
 * @throws an Error where a screen is in no chunk: the figure would be too small
 */
export function measure(chunks: readonly Chunk[], way: Way): Part[] {
  const all = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const loaded = new Set<Chunk>();
  const part = (name: string, roots: readonly Chunk[]): Part => {
    const added = [...new Set(roots.flatMap((root) => [...closure(root, all)]))].filter(
      (chunk) => !loaded.has(chunk),
    );
    return { name, files: added.map((chunk) => chunk.fileName), gzipBytes: total(added) };
  };
  const load = (next: Part): Part => {
    for (const chunk of chunks) if (next.files.includes(chunk.fileName)) loaded.add(chunk);
    return next;
  };
  const holding = (what: string, test: (module: string) => boolean): Chunk[] => {
    const holders = chunks.filter((chunk) => chunk.modules.some(test));
    if (holders.length === 0)
      throw new Error(`The budget finds no ${what} in the build: correct src/tools/budget.ts.`);
    return holders;
  };
  return [
    load(
      part(
        'entry',
        chunks.filter((chunk) => chunk.isEntry),
      ),
    ),
    ...way.screens.map((screen) =>
      load(
        part(
          screen,
          holding(screen, (module) => module === screen),
        ),
      ),
    ),
  ];
}

/** Of all the parts, or chunks, together. */
export function total(parts: readonly { gzipBytes: number }[]): number {
  return parts.reduce((sum, part) => sum + part.gzipBytes, 0);
}
