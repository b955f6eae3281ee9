/**
 * Bounds on the work that one file may cause. A hostile file of a few kilobytes can ask for hours: unclosed strings
 * read again for every object, streams that inflate a thousandfold. Every reader spends from one budget, before it
 * makes anything of a size that the file chooses; so time and memory are bounded in sum, whatever the file says.
 */

/** A file asks for more work than any real bulletin does. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
}

export interface Budget {
  /** Spends units: one a byte of memory, or as much work. Throws LimitError when none are left. */
  spend(units: number): void;
  /** Units that are left. */
  left(): number;
}

/** Most bytes that one stream may come to once decoded: a whole font for Chinese has half of it. */
export const LARGEST_STREAM = 32 * 1024 * 1024;

/** Units for one file: what it makes of itself fits into this many bytes, and takes a few seconds. */
const UNITS = 192 * 1024 * 1024;

/** Files longer than this are so for their pictures, each of which is decoded and compared. */
const LONG = 16 * 1024 * 1024;
const UNITS_A_BYTE_MORE = 8;

/** Units for a file of so many bytes. */
export const unitsFor = (length: number): number => UNITS + UNITS_A_BYTE_MORE * Math.max(0, length - LONG);

export function createBudget(units = UNITS): Budget {
  let left = units;
  return {
    spend(cost) {
      left -= cost;
      // What is no number must not pass for a cost.
      if (!(left >= 0)) throw new LimitError('the file asks for too much work');
    },
    left: () => left,
  };
}
