/** Figures that differ by what slips in copy: one wrong digit, two that changed places, one too many, a point moved. */

/** A rounding of less than this is none. */
const SMALL = 1e-6;

/** The digits of a value, as far as it was written. */
const digitsOf = (value: number, step: number): string => String(Math.round(value / step));

/** How many places of two texts of one length differ. */
const differences = (one: string, other: string): number[] =>
  [...one].flatMap((sign, i) => (sign === other[i] ? [] : [i]));

/** True of 217 and 271: two neighbours changed places. */
function isTransposed(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const [first, second, ...more] = differences(one, other);
  if (first === undefined || second !== first + 1 || more.length > 0) return false;
  return one[first] === other[second] && one[second] === other[first];
}

/** True of values that are so, as far as they were written. */
export const isTransposedOf = (one: number, other: number, step: number): boolean =>
  isTransposed(digitsOf(one, step), digitsOf(other, step));

/** True of 1280 and 128, 1280 and 12380. */
function isDropped(one: string, other: string): boolean {
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  if (long.length !== short.length + 1) return false;
  return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}

/** True of 28 and 280, 3.5 and 350. */
export function isShifted(said: number, right: number): boolean {
  const tens = Math.log10(said / right);
  return Math.abs(Math.round(tens)) > 0 && Math.abs(tens - Math.round(tens)) < 0.004;
}

/**
 * True where a figure is another one with a slip.
 * @param step what the last digit of the figure is worth
 */
export function isMistyped(said: number, right: number, step: number): boolean {
  if (said <= 0 || right <= 0 || Math.abs(said - right) < SMALL * right) return false;
  const [one, other] = [digitsOf(said, step), digitsOf(right, step)];
  // Of two digits any two figures are alike.
  const isOneWrong = one.length > 2 && one.length === other.length && differences(one, other).length === 1;
  return (
    isOneWrong ||
    isTransposed(one, other) ||
    isShifted(said, right) ||
    (one.length + other.length > 4 && isDropped(one, other))
  );
}
