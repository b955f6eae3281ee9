/** Rules about marks that are wrong by GB/T 15834-2011, or have the width of another script. */

import type { Check } from '../rule.ts';
import { CLAUSES } from './clauses/clauses.ts';
import { COLONS } from './colons.ts';
import { DOCUMENT_NUMBERS } from './document-numbers.ts';
import { ENDS } from './ends.ts';
import { FIGURE_MARKS } from './figure-marks.ts';
import { FOREIGN_MARKS } from './foreign-marks.ts';
import { MANNERS } from './manners.ts';
import { MIDDLE_DOTS } from './middle-dot.ts';
import { PAIRS } from './pairs.ts';
import { RANGE_MARKS } from './range-marks.ts';
import { SEQUENCES } from './sequences.ts';
import { SHAPES } from './shapes.ts';
import { WIDTHS } from './widths.ts';

/** Each says a mistake once a passage, at its first place. */
export const MARKS: readonly Check[] = [
  PAIRS,
  ...WIDTHS,
  ...SEQUENCES,
  ...SHAPES,
  RANGE_MARKS,
  ...ENDS,
  ...MANNERS,
  DOCUMENT_NUMBERS,
  ...COLONS,
  ...CLAUSES,
  MIDDLE_DOTS,
  FOREIGN_MARKS,
  FIGURE_MARKS,
];
