/** A file of Corridor's own that lies beside the page, as text; null where it does not come. */
export async function textBeside(file: string): Promise<string | null> {
  try {
    const answer = await fetch(file, { credentials: 'omit' });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}
