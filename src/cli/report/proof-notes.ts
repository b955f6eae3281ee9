/** Notes of proofreading: `check` shows them, but of a large batch; other commands say how many there are. */

import { CODES } from '../../base/codes.ts';
import type { Diagnostic, Lang } from '../../base/diagnostic.ts';
import { counted, text } from '../language.ts';

const isProofNote = ({ severity, code }: Diagnostic): boolean => severity === 'note' && code in CODES.proof;

interface Counted {
  readonly shown: readonly Diagnostic[];
  readonly count: number;
}

const countOnly =
  (isCounted: (one: Diagnostic) => boolean) =>
  (diagnostics: readonly Diagnostic[]): Counted => {
    const shown = diagnostics.filter((one) => !isCounted(one));
    return { shown, count: diagnostics.length - shown.length };
  };

/** What is shown of diagnostics where notes of proofreading are only counted. */
export const countProofNotes = countOnly(isProofNote);

/** What is shown of diagnostics where all notes are only counted. */
export const countNotes = countOnly(({ severity }) => severity === 'note');

/** The line that says how many notes of a large check were not shown. */
export const sayNotes = (count: number, lang: Lang): string =>
  text(
    `另有 ${count} 条说明没有列出：加 --format short 全部列出，或者一次检查一期`,
    `${counted(count, 'more note')}: add --format short for all, or check one issue at a time`,
  )[lang];

/** The line that says how many notes of proofreading were not shown. */
export const sayProofNotes = (count: number, lang: Lang): string =>
  text(`另有 ${count} 条提示，用 kuaibao check 看`, `${counted(count, 'more note')}: see kuaibao check`)[
    lang
  ];
