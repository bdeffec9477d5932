/** Where this page lies, as others reach it; empty where it is a file. */
export function pageAddress(baseURI: string): string {
  const { protocol, origin, pathname } = new URL(baseURI);
  return protocol.startsWith('http') ? origin + pathname.replace(/[^/]*$/, '') : '';
}

/**
 * The same link with a participant's code. It stands behind the `#`, which no browser sends to the server that the
 * page comes from.
 */
export const codeLink = (link: string, code: string): string =>
  `${link}#/study?${new URLSearchParams({ code }).toString()}`;

/** The link that opens a study which lies beside a page; null where the address is none. */
export function studyLink(address: string, name: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!url.protocol.startsWith('http')) return null;
  url.search = new URLSearchParams({ study: name }).toString();
  url.hash = '';
  return url.href;
}
