/**
 * The head of a file that the age program seals with a passphrase: one recipient, and the work that the passphrase
 * takes, as the power of two. Ours is 18, a second or two; each more is twice as long, and a day is soon reached.
 */
const head =
  /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} (?:[1-9]|1[0-8])\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/;
const longestHead = 150;
const begin = 'age-encryption.org/';

/** What a file is, by its first bytes and without any work. `cut`: the head of a sealed one, without its end. */
export function kindOfFile(file: Uint8Array): 'open' | 'sealed' | 'cut' | 'not-a-backup' {
  const text = String.fromCharCode(...file.subarray(0, longestHead));
  if (!text.startsWith(begin)) return 'open';
  if (head.test(text)) return 'sealed';
  return text.length < longestHead ? 'cut' : 'not-a-backup';
}
