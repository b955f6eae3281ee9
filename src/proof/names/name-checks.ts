/** The rules about names: of townships, sources, units, persons and offices, and short names. */

import type { Check } from '../rule.ts';
import { MIXED_DIVISIONS } from './again/mixed-divisions.ts';
import { BODIES } from './bodies-named.ts';
import { PERSONS } from './persons-named.ts';
import { SHORT_NAMES } from './short-names.ts';
import { SOURCES } from './sources-named.ts';
import { TOWNSHIPS } from './townships-named.ts';
import { UNITS } from './units-named.ts';

export const NAMES: readonly Check[] = [
  TOWNSHIPS,
  ...SOURCES,
  UNITS,
  PERSONS,
  BODIES,
  SHORT_NAMES,
  MIXED_DIVISIONS,
];
