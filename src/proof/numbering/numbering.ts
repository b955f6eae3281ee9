/** Rules about the numbers of paragraphs and of points in sentences. */

import type { Check } from '../rule.ts';
import { NUMBER_MARKS } from './number-marks.ts';
import { ORDER } from './order.ts';
import { POINTS } from './points.ts';
import { REFERENCES } from './references.ts';

export const NUMBERING: readonly Check[] = [ORDER, POINTS, NUMBER_MARKS, REFERENCES];
