/** What an open encounter's lock is called; while any tab holds one, no new version of Corridor takes over. */
export const encounterLock = (id: string): string => `corridor-encounter-${id}`;
