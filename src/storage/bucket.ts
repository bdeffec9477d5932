/** The browser's storage buckets, which TypeScript's own DOM types do not have yet, nor have all browsers. */
interface Buckets {
  open(name: string, options: { durability: 'strict' }): Promise<{ indexedDB: IDBFactory }>;
  keys(): Promise<string[]>;
  delete(name: string): Promise<void>;
}

const buckets = () => (navigator as { storageBuckets?: Buckets }).storageBuckets;

/**
 * A place of its own for databases, or null where the browser has none. It is deleted whole, with its files: of a
 * deleted database alone, Chromium leaves the contents on the disk.
 */
export async function openBucket(name: string): Promise<IDBFactory | null> {
  try {
    return (await buckets()?.open(name, { durability: 'strict' }))?.indexedDB ?? null;
  } catch {
    return null;
  }
}

export async function bucketNames(): Promise<string[]> {
  return (await buckets()?.keys()) ?? [];
}

/** Also closes the databases that are open in it. */
export async function deleteBucket(name: string): Promise<void> {
  await buckets()?.delete(name);
}
