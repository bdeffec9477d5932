import type { Rolldown } from 'vite';

type Output = Rolldown.OutputChunk | Rolldown.OutputAsset;

/** Where a student never goes. */
const room = /\/src\/ui\/research\//;

/**
 * The files of a build that only the research room needs: scripts that no other screen imports, and the styles that come
 * with them. Nobody gets them before the room is opened.
 */
export function researchersOnly(bundle: readonly Output[]): Set<string> {
  const chunks = bundle.filter((output) => output.type === 'chunk');
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const forAll = new Set<Rolldown.OutputChunk>();
  const walk = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || forAll.has(chunk)) return;
    forAll.add(chunk);
    for (const name of chunk.imports) walk(byName.get(name));
  };
  for (const chunk of chunks) if ((chunk.isEntry || chunk.isDynamicEntry) && !isRoom(chunk)) walk(chunk);
  const others = chunks.filter((chunk) => !forAll.has(chunk));
  const styles = new Set([...forAll].flatMap(stylesOf));
  return new Set([
    ...others.map(({ fileName }) => fileName),
    ...others.flatMap(stylesOf).filter((style) => !styles.has(style)),
  ]);
}

const isRoom = ({ facadeModuleId }: Rolldown.OutputChunk): boolean =>
  facadeModuleId !== null && room.test(facadeModuleId.replaceAll('\\', '/'));

const stylesOf = (chunk: Rolldown.OutputChunk): string[] => [...(chunk.viteMetadata?.importedCss ?? [])];
