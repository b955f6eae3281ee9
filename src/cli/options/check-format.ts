/** In what form `check` says what it has found. */

import { text } from '../language.ts';
import { type Terminal, UsageError } from '../terminal.ts';

const FORMATS = ['short', 'json', 'sarif', 'github'] as const;

/** A form for other programs, on standard output; without one, frames for people on standard error. */
export type CheckFormat = (typeof FORMATS)[number];

/**
 * Reads `--format`; `--json` is the same as `--format json`.
 *
 * @throws UsageError where there is no such form, or two are asked for
 */
export function readFormat(
  { format, json }: { readonly format?: string; readonly json?: boolean },
  { lang }: Terminal,
): CheckFormat | undefined {
  if (format === undefined) return json ? 'json' : undefined;
  const known = FORMATS.find((one) => one === format.trim().toLowerCase());
  if (known && (!json || known === 'json')) return known;
  throw new UsageError(
    known
      ? text(
          `--json 就是 --format json，不能再写 --format ${known}`,
          `--json is --format json and does not go with --format ${known}`,
        )[lang]
      : text(
          `--format 后面写 ${FORMATS.join('、')} 里的一个；现在是“${format}”`,
          `--format takes one of ${FORMATS.join(', ')}, not ${format}`,
        )[lang],
  );
}
