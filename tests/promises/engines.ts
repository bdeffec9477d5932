import { ChromiumTab } from './chromium-tab.ts';
import { FirefoxTab } from './firefox-tab.ts';
import type { Programs } from './programs.ts';
import type { Tab } from './tab.ts';

export interface Opening {
  /** Runs in each page before its own scripts; Chromium alone can do that. */
  script?: string;
  /** A program that starts the browser, with its own arguments. */
  through?: readonly string[];
}

/** A browser with one of the ways in which browsers keep a page's database. */
export interface Engine {
  name: string;
  open(profile: string, opening?: Opening): Promise<Tab>;
}

/** Chromium keeps IndexedDB in LevelDB; these make it use the store that is to come. */
const sqliteStore = '--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout';

export const levelDb = ({ chromium }: Programs): Engine => ({
  name: 'Chromium with LevelDB',
  open: (profile, opening) => ChromiumTab.open(chromium, { profile, ...opening }),
});

export const sqlite = ({ chromium }: Programs): Engine => ({
  name: 'Chromium with SQLite',
  open: (profile, opening) => ChromiumTab.open(chromium, { profile, args: [sqliteStore], ...opening }),
});

export const firefox = (programs: Programs): Engine => ({
  name: 'Firefox',
  open: (profile, { through } = {}) => FirefoxTab.open(programs.firefox, profile, through),
});
