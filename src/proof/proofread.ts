/** Reads the copy as the last reader before print would. A family of rules is one file; each is Passage → Diagnostic[]. */

import type { Diagnostic } from '../base/diagnostic.ts';
import type { Issue } from '../issue/model.ts';
import { checkFigures } from './figures.ts';
import { checkMarks } from './marks.ts';
import { passagesOf } from './passage.ts';

/**
 * Proofreads an issue.
 * @returns warnings and notes with their places, of each kind one a paragraph; never an error
 */
export const proofread = (issue: Issue): Diagnostic[] =>
  passagesOf(issue).flatMap((passage) => [...checkMarks(passage), ...checkFigures(passage)]);
