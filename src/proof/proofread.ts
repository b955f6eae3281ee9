/** Finds what a proofreader would mark before print. One file a family of rules; a rule is Passage → Diagnostic[]. */

import type { Diagnostic } from '../base/diagnostic.ts';
import type { Issue } from '../issue/model.ts';
import { checkFigures } from './figures.ts';
import { checkMarks } from './marks.ts';
import { checkOrder } from './order.ts';
import { passagesOf } from './passage.ts';

/**
 * Proofreads an issue.
 * @returns warnings with their places, at most one of each kind in a paragraph; never an error
 */
export const proofread = (issue: Issue): Diagnostic[] => [
  ...passagesOf(issue).flatMap((passage) => [...checkMarks(passage), ...checkFigures(passage)]),
  ...checkOrder(issue),
];
