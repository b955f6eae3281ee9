/**
 * One mistake in a publication is a mistake in every issue that extends it, and so is one of the command line: it is
 * said once, with how many it touches.
 */

import { type Diagnostic, isError, locate } from '../../base/diagnostic.ts';
import { text } from '../language.ts';
import type { InputResult, Terminal } from '../terminal.ts';

/**
 * Diagnostics about the path of a publication, the output folder or the names of PDFs come up for every issue of a
 * run, but are usually one mistake.
 */
const OF_ALL = /^(publication-|output-(denied|not-folder|bad-path|failed)$|name-incomplete$)/;

/** The same for what is one mistake; nothing for one that is the issue's own. */
function keyOf({ code, message, span }: Diagnostic, input: string): string | undefined {
  // A message without a place is about the run, and states how many issues it concerns.
  if (!span) return `${code} ${message.zh}`;
  const { path, text } = span.source;
  if (path !== input && text !== '') return `${code} ${path} ${span.start} ${message.zh}`;
  return OF_ALL.test(code) ? `${code} ${message.zh}` : undefined;
}

export interface Repeated {
  /** The diagnostics of a result that have not been reported for another. */
  readonly fresh: (result: InputResult) => readonly Diagnostic[];
  /** True of a result all of whose errors have been reported for others. */
  readonly covers: (result: InputResult) => boolean;
  /** Lines that say how many issues each mistake touches that touches more than one. */
  readonly lines: (lang: Terminal['lang']) => readonly string[];
}

export function watchRepeated(): Repeated {
  const known = new Map<string, { readonly diagnostic: Diagnostic; count: number }>();
  const fresh: Repeated['fresh'] = ({ input, diagnostics }) =>
    diagnostics.filter((diagnostic) => {
      const key = keyOf(diagnostic, input);
      const old = key === undefined ? undefined : known.get(key);
      if (old) old.count++;
      else if (key !== undefined) known.set(key, { diagnostic, count: 1 });
      return !old;
    });
  const countOf = (diagnostic: Diagnostic, input: string): number =>
    known.get(keyOf(diagnostic, input) ?? '')?.count ?? 0;
  return {
    fresh,
    covers: ({ input, diagnostics }) =>
      diagnostics.filter(isError).every((diagnostic) => countOf(diagnostic, input) > 1),
    lines: (lang) =>
      [...known.values()]
        .filter(({ diagnostic, count }) => count > 1 && diagnostic.span)
        .map(({ diagnostic, count }) => sayCount(diagnostic, count, lang)),
  };
}

function sayCount({ code, message, span }: Diagnostic, count: number, lang: Terminal['lang']): string {
  // What is the same in all is in the message; the place is that of the first issue.
  const place = span && !OF_ALL.test(code) ? span : undefined;
  const line = place && locate(place).line;
  return text(
    `同一处影响 ${count} 期：${place ? `${place.source.path} 第 ${line} 行：` : ''}${message.zh}`,
    `The same in ${count} issues: ${place ? `${place.source.path}:${line}: ` : ''}${message.en}`,
  )[lang];
}
