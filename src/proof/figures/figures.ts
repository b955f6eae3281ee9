/** The rules about figures, dates and units (GB/T 15835-2011, GB 3100). */

import type { Check } from '../rule.ts';
import { CALENDAR } from './calendar.ts';
import { RANKS } from './claims/ranks.ts';
import { CLOCK, CLOCK_TWICE } from './clock.ts';
import { LEADING_ZEROS, LUNAR_DATES, ROUGH_NUMBERS, SHORT_YEARS } from './dates-written.ts';
import { ER_LIANG } from './er-liang.ts';
import { FALLS_BY_TIMES } from './falls.ts';
import { FULLWIDTH } from './fullwidth.ts';
import { LETTERS } from './letters.ts';
import { MIXED_NUMERALS } from './mixed-numerals.ts';
import { RANGES } from './ranges.ts';
import { SUMS } from './search/at-odds.ts';
import { TAKEN_UP } from './sums/taken-up.ts';
import { MINUS_TWICE } from './sums/turns.ts';
import { THOUSANDS } from './thousands.ts';
import { UNIT_FORMS } from './unit-forms.ts';
import { UNIT_NAMES } from './unit-names.ts';

export const FIGURES: readonly Check[] = [
  ...CALENDAR,
  CLOCK,
  CLOCK_TWICE,
  SUMS,
  MINUS_TWICE,
  RANKS,
  TAKEN_UP,
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
