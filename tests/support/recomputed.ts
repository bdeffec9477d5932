/** As an analyst would: rows of the table of choices in, sums out, with nothing of Corridor's. */
export function recomputed(rows: readonly Record<string, string>[], encounter: string, column: string) {
  const total = { earned: 0, possible: 0, k: 0 };
  for (const row of rows) {
    if (row['encounter'] !== encounter || !row[`${column}_rating`]) continue;
    const [rating, lowest, highest] = ['rating', 'lowest', 'highest'].map((part) =>
      Number(row[`${column}_${part}`]),
    );
    if (highest === lowest) continue;
    total.possible += Number(row['weight']) * (Number(highest) - Number(lowest));
    total.earned += Number(row['weight']) * (Number(rating) - Number(lowest));
    if (row['kind'] === 'choice') total.k += 1;
  }
  return total;
}
