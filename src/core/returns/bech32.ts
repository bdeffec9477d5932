/** BIP 173: text that shows when it was mistyped, which age keys are written in. */
const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const checksumLength = 6;
/** 32 bytes, five bits a letter. */
const keyLength = 52;

/** Whether a small-letter text is a key of 32 bytes under this prefix, without a slip in it. */
export function isKeyText(prefix: string, text: string): boolean {
  if (!text.startsWith(`${prefix}1`)) return false;
  const values = Array.from(text.slice(prefix.length + 1), (letter) => letters.indexOf(letter));
  if (values.length !== keyLength + checksumLength || values.includes(-1)) return false;
  const leftOver = (values[keyLength - 1] ?? 0) & 0b1111;
  return leftOver === 0 && checksum([...expanded(prefix), ...values]) === 1;
}

function expanded(prefix: string): number[] {
  const codes = Array.from(prefix, (letter) => letter.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

function checksum(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    generators.forEach((generator, i) => {
      if ((top >> i) & 1) sum ^= generator;
    });
  }
  return sum;
}
