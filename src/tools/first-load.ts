/** As much as is asked of a bundler's module graph. */
interface Graph {
  getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null;
}

/**
 * The name of the one file that holds all that the page needs at once, or null for what is loaded later. One file is
 * one request, and it packs a kilobyte better than the six that a bundler makes by itself.
 */
export function firstLoad(id: string, graph: Graph): string | null {
  return isNeededAtOnce(id, graph, new Set()) ? 'corridor' : null;
}

function isNeededAtOnce(id: string, graph: Graph, seen: Set<string>): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const info = graph.getModuleInfo(id);
  if (!info) return false;
  return info.isEntry || info.importers.some((importer) => isNeededAtOnce(importer, graph, seen));
}
