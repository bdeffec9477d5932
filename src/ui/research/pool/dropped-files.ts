import type { Dropped } from '../../../app/gather-returns.ts';

/** The files of an input; of a folder that was chosen, all that lies in it. */
export const chosenFiles = (files: FileList | null): Dropped[] =>
  [...(files ?? [])].map((file) => named(file, file.webkitRelativePath || file.name));

/** What was dropped: files, and all files of folders however deep. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<Dropped[]> {
  // Entries must be asked for before anything is waited for, or the browser has forgotten them.
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return chosenFiles(files);
  return (await Promise.all(entries.map(filesIn))).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<Dropped[]> {
  const name = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
    );
    return [file ? named(file, name) : { name, size: 0, arrayBuffer: () => Promise.reject(new Error(name)) }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Dropped[] = [];
  // A browser gives a folder in portions, and an empty one at its end.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (portion.length === 0) return found;
    for (const inner of portion) found.push(...(await filesIn(inner)));
  }
}

const named = (file: File, name: string): Dropped => ({
  name,
  size: file.size,
  arrayBuffer: () => file.arrayBuffer(),
});
