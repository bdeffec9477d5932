/** Where a page was opened from, as a person would write it. */
export function pathOf({
  protocol,
  host,
  pathname,
}: Pick<Location, 'protocol' | 'host' | 'pathname'>): string {
  const path = readable(pathname);
  if (protocol !== 'file:') return host + path;
  // A Windows drive stands behind a slash in an address.
  return /^\/[A-Za-z]:\//.test(path) ? path.slice(1) : path;
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
