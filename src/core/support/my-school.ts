/** How long what somebody writes of their own school can be, in UTF-16 units: a copy takes no longer setting. */
export const mostOfSchool = 200;

/** One line of it; `dial`: the number in it, as a telephone takes it. */
export interface SchoolLine {
  text: string;
  dial: string | null;
}

/** What somebody wrote of their own school, line by line. A number of four digits or more can be called. */
export function schoolLines(written: string): SchoolLine[] {
  return written
    .slice(0, mostOfSchool)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ text, dial: dialIn(text) }));
}

function dialIn(text: string): string | null {
  const digits = /\+?\d[\d ()/.-]{2,}\d/.exec(text)?.[0].replace(/[^\d+]/g, '') ?? '';
  return digits.length >= 4 ? digits : null;
}
