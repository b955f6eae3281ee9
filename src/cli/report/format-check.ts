/** What `check` writes to standard output in a form for other programs, but for JSON, which is the report of every run. */

import type { Diagnostic, Lang } from '../../base/diagnostic.ts';
import type { CheckFormat } from '../options/check-format.ts';
import { githubCommand, shortLine } from './lines.ts';

/** Writes diagnostics in a form. */
export async function formatCheck(
  format: Exclude<CheckFormat, 'json'>,
  diagnostics: readonly Diagnostic[],
  whole: boolean,
  lang: Lang,
): Promise<string> {
  if (format === 'sarif') return (await import('./sarif.ts')).sarifLog(diagnostics, whole, lang);
  const lineOf = format === 'short' ? shortLine : githubCommand;
  return diagnostics.map((one) => `${lineOf(one, lang)}\n`).join('');
}
