import { vi } from 'vitest';

/** Catches the files that the page hands to the browser's downloads, which jsdom has none of. */
export function savedFiles(): () => Promise<{ name: string; type: string; text: string }[]> {
  const saved: { name: string; blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  class Addresses extends URL {
    static override createObjectURL(blob: Blob) {
      const url = `blob:corridor/${blobs.size}`;
      blobs.set(url, blob);
      return url;
    }
    static override revokeObjectURL() {}
  }
  vi.stubGlobal('URL', Addresses);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob) saved.push({ name: this.download, blob });
  });
  return () =>
    Promise.all(saved.map(async ({ name, blob }) => ({ name, type: blob.type, text: await blob.text() })));
}
