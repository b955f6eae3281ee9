/** The largest of some numbers, however many; minus infinity of none. */
export const largest = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);

/** The least of some numbers, however many; infinity of none. */
export const least = (values: readonly number[]): number =>
  values.reduce((fewest, value) => Math.min(fewest, value), Number.POSITIVE_INFINITY);
