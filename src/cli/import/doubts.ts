/** Which remarks on a source tell of a doubt, and which of what is done every day. */

import type { Diagnostic } from '../../base/diagnostic.ts';
import { IMPORT_CODES } from '../../base/import-codes.ts';
import { BRIEF } from '../../import/items/item-remarks.ts';

/** Notes that tell of a decision which may be wrong. */
const GUESSED = /-(?:doubtful|guessed|taken)$/;

/** What `--strict` takes for an error. */
export const isDoubt = ({ severity, code }: Diagnostic): boolean =>
  code in IMPORT_CODES && (severity === 'warning' || GUESSED.test(code));

/** What happens to copy every day; the balance counts it, and the comments show it. */
const ROUTINE: ReadonlySet<string> = new Set([
  'copy-sources',
  'import-commented',
  'import-head-dropped',
  'import-sign-dropped',
  'import-frame-opened',
  'item-there',
]);

/** True of what need not be said of each of several files; a long line in a comment may be one of the text. */
export const isRoutine = ({ code, span }: Diagnostic): boolean =>
  ROUTINE.has(code) && !(code === 'import-commented' && span && span.end - span.start > BRIEF);
