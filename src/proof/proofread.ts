/** Finds what a proofreader would mark before print. One file a family of rules; a rule is Passage → Diagnostic[]. */

import type { Diagnostic } from '../base/diagnostic.ts';
import type { Issue } from '../issue/model.ts';
import { checkFigures } from './figures.ts';
import { checkMarks } from './marks.ts';
import { checkOrder } from './order.ts';
import { passagesOf } from './passage.ts';

/** Where keys or cells stand in a text, nothing is said of the marks between them. */
function isHeld({ span }: Diagnostic, broken: readonly Diagnostic[]): boolean {
  return broken.some(
    (one) => one.span && span && one.span.source === span.source && span.start >= one.span.start,
  );
}

/**
 * Proofreads an issue.
 * @param read what was said of it before: below a key that stands in a text, remarks wait until it is where it belongs
 * @returns warnings with their places, at most one of each kind in a paragraph; never an error
 */
export function proofread(issue: Issue, read: readonly Diagnostic[] = []): Diagnostic[] {
  const broken = read.filter(({ code }) => code === 'key-too-deep');
  const said = [
    ...passagesOf(issue).flatMap((passage) => [...checkMarks(passage), ...checkFigures(passage)]),
    ...checkOrder(issue),
  ];
  return said.filter((one) => !isHeld(one, broken));
}
