/** Diagnostics as they are shown: each habit once, in the order of the files, no flood. */

import type { Code } from '../base/codes.ts';
import { type Diagnostic, error, isError, warning } from '../base/diagnostic.ts';

/** Remarks on a habit, of which the first place tells enough. */
const HABITS: ReadonlySet<Code> = new Set(['dropped-space', 'joined-lines']);

/** Keeps the first remark of each habit and says how many places there are. */
function sayOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const counts = new Map<Code, number>();
  for (const { code } of diagnostics) if (HABITS.has(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
  if (counts.size === 0) return diagnostics;
  const said = new Set<Code>();
  return diagnostics.flatMap((diagnostic) => {
    const { code, message } = diagnostic;
    const count = counts.get(code) ?? 1;
    if (count === 1) return [diagnostic];
    if (said.has(code)) return [];
    said.add(code);
    const [zh, en] = [`${message.zh}（全文共 ${count} 处）`, `${message.en} (${count} places in all)`];
    return [{ ...diagnostic, message: { zh, en } }];
  });
}

/** More of these would only hide the first ones; a file with more is usually the wrong file. */
const MOST_SHOWN = 100;

/** Cuts a flood short, saying so: `more-diagnostics`. */
function limit(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const rest = diagnostics.slice(MOST_SHOWN);
  if (rest.length === 0) return diagnostics;
  const report = rest.some(isError) ? error : warning;
  const message = {
    zh: `另有 ${rest.length} 处问题没有列出`,
    en: `${rest.length} more problems are not listed`,
  };
  const hint = { zh: '先改正上面列出的，再检查一遍', en: 'Correct those listed above, then check again' };
  return [...diagnostics.slice(0, MOST_SHOWN), report('more-diagnostics', message, { hint })];
}

/** Diagnostics in file order, then by place; those about no place come last. */
export function arrange(
  diagnostics: readonly Diagnostic[],
  files: readonly { readonly path: string }[],
): readonly Diagnostic[] {
  const rank = new Map(files.map(({ path }, index) => [path, index]));
  const key = ({ span }: Diagnostic) =>
    [span ? (rank.get(span.source.path) ?? 0) : files.length, span?.start ?? 0] as const;
  const sorted = diagnostics.toSorted((a, b) => {
    const [fileA, startA] = key(a);
    const [fileB, startB] = key(b);
    return fileA - fileB || startA - startB;
  });
  return limit(sayOnce(sorted));
}
