/**
 * Bounds on the work that one file may cause. A hostile file of a few kilobytes can ask for hours: unclosed strings
 * read again for every object, streams that inflate a thousandfold. Every reader spends from one budget, so the sum is
 * bounded whatever the file says.
 */

/** A file asks for more work than any real bulletin does. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
}

export interface Budget {
  /** Spends units: about one a byte copied. Throws LimitError when none are left. */
  spend(units: number): void;
}

/** Most bytes that one stream may come to once decompressed. */
export const LARGEST_STREAM = 64 * 1024 * 1024;

/** Units for one file: a few seconds of work. */
const UNITS = 512 * 1024 * 1024;

export function createBudget(units = UNITS): Budget {
  let left = units;
  return {
    spend(cost) {
      left -= cost;
      if (left < 0) throw new LimitError('the file asks for too much work');
    },
  };
}
