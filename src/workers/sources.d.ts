/** A worker's whole script; see `src/tools/worker-plugin.ts`. */
declare module '*?worker-source' {
  export const source: string;
}
