/** How both the page and the one file are built. */
export const builtFor = {
  target: 'es2022' as const,
  // These are the first to know light-dark(), which an older target would rewrite.
  cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
  // One script and one stylesheet come first: there is nothing to preload, and the code for it is half a kilobyte.
  modulePreload: false as const,
  cssCodeSplit: false,
};

/** The package's own entry is written for browsers that Corridor does not run in, and 2 kB larger. */
export const modernDexie = { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } };
