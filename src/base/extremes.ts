/** The largest of any number of numbers, without spreading them into arguments; minus infinity if there are none. */
export const largest = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);

/** The least of any number of numbers; infinity if there are none. */
export const least = (values: readonly number[]): number =>
  values.reduce((fewest, value) => Math.min(fewest, value), Number.POSITIVE_INFINITY);
