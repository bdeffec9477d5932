/** What each person gave before and after, of those who did both times. */
export const inBoth = <Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): Map<string, readonly [before: Value, after: Value]> =>
  new Map(
    [...before].flatMap(([person, was]) => {
      const is = after.get(person);
      return is === undefined ? [] : [[person, [was, is]] as const];
    }),
  );
