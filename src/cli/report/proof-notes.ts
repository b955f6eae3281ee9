/** Notes of proofreading: `check` shows them, other commands say how many there are. */

import { CODES } from '../../base/codes.ts';
import type { Diagnostic, Lang } from '../../base/diagnostic.ts';
import { counted, text } from '../language.ts';

const isProofNote = ({ severity, code }: Diagnostic): boolean => severity === 'note' && code in CODES.proof;

/** What is shown of diagnostics where notes of proofreading are only counted. */
export function countProofNotes(diagnostics: readonly Diagnostic[]): {
  readonly shown: readonly Diagnostic[];
  readonly count: number;
} {
  const shown = diagnostics.filter((one) => !isProofNote(one));
  return { shown, count: diagnostics.length - shown.length };
}

/** The line that says how many were not shown. */
export const sayProofNotes = (count: number, lang: Lang): string =>
  text(`另有 ${count} 条提示，用 kuaibao check 看`, `${counted(count, 'more note')}: see kuaibao check`)[
    lang
  ];
