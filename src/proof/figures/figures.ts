/** The rules about figures, dates and units (GB/T 15835-2011, GB 3100). */

import type { Check } from '../rule.ts';
import { CALENDAR } from './calendar.ts';
import { SHARES } from './claims/over-whole.ts';
import { RANKS } from './claims/ranks.ts';
import { CLOCK, CLOCK_TWICE } from './clock.ts';
import { LEADING_ZEROS, LUNAR_DATES, ROUGH_NUMBERS, SHORT_YEARS } from './dates-written.ts';
import { ER_LIANG } from './er-liang.ts';
import { FALLS_BY_TIMES } from './falls.ts';
import { FULLWIDTH } from './fullwidth.ts';
import { LETTERS } from './letters.ts';
import { MIXED_NUMERALS } from './mixed-numerals.ts';
import { RANGES } from './ranges.ts';
import { GROWTH } from './sums/growth.ts';
import { LIST_COUNTS } from './sums/list-counts.ts';
import { PARTS } from './sums/parts-sum.ts';
import { RATES } from './sums/rates.ts';
import { TAKEN_UP } from './sums/taken-up.ts';
import { MINUS_TWICE, TURNS } from './sums/turns.ts';
import { THOUSANDS } from './thousands.ts';
import { PERIODS } from './times/periods.ts';
import { UNIT_FORMS } from './unit-forms.ts';
import { UNIT_NAMES } from './unit-names.ts';

export const FIGURES: readonly Check[] = [
  ...CALENDAR,
  CLOCK,
  CLOCK_TWICE,
  SHARES,
  PARTS,
  GROWTH,
  RATES,
  TURNS,
  MINUS_TWICE,
  LIST_COUNTS,
  RANKS,
  TAKEN_UP,
  PERIODS,
  LEADING_ZEROS,
  SHORT_YEARS,
  LUNAR_DATES,
  ROUGH_NUMBERS,
  FALLS_BY_TIMES,
  MIXED_NUMERALS,
  RANGES,
  ER_LIANG,
  THOUSANDS,
  LETTERS,
  FULLWIDTH,
  UNIT_NAMES,
  UNIT_FORMS,
];
