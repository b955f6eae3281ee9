/** Follows the text of a scalar through what YAML writes for it: quotes, escapes, indentation, folded lines. */

import type { Places, Span } from '../../base/diagnostic.ts';
import type { ScalarNode } from '../../schema/tree.ts';
import { matchBlanks, readBlanks } from './align-blanks.ts';
import { isBlank, readEscape } from './escapes.ts';

interface Start {
  /** Offset of the first character of the text. */
  readonly at: number;
  /** True of a text that stands below the `|` or `>` that opens it. */
  readonly block: boolean;
}

function startOf(source: string, { start, end }: Span): Start {
  const opening = source[start];
  if (opening === '"' || opening === "'") return { at: start + 1, block: false };
  const newline = source.indexOf('\n', start);
  const line = source.slice(start, newline < 0 ? undefined : newline).trimEnd();
  // A full-width bar has been read as the one it stands for.
  if (!/^[|>｜丨∣│︱￨＞][-+0-9]*\s*(#.*)?$/u.test(line)) return { at: start, block: false };
  return { at: newline < 0 ? end : newline + 1, block: true };
}

/** True of a text that stands in the source as it is, with no sign in it that quotes write in another way. */
const standsAsIs = (source: string, text: string, at: number, quote: string | undefined): boolean =>
  source.startsWith(text, at) &&
  !(quote === '"' && text.includes('\\')) &&
  !(quote === "'" && text.includes("'"));

/** Where each UTF-16 unit of a scalar's text was written; undefined where the text cannot be followed. */
export function alignScalar({ text, span, literal }: ScalarNode): Places | undefined {
  const source = span.source.text;
  const start = startOf(source, span);
  const quote = start.block ? undefined : source[span.start];
  if (standsAsIs(source, text, start.at, quote)) return start.at;
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  const isBlock = start.block || literal;
  const hasEscapes = quote === '"';
  let at = start.at;
  for (let i = 0; i < text.length; ) {
    const character = text[i] as string;
    if (isBlank(character)) {
      let to = i + 1;
      while (isBlank(text[to])) to++;
      const blanks = readBlanks(source, at, span.end, hasEscapes, text[to]);
      if (!matchBlanks(text, i, to, blanks.units, isBlock, starts, ends)) return undefined;
      at = blanks.end;
      i = to;
      continue;
    }
    let written = source[at];
    if (written !== character || (hasEscapes && written === '\\')) {
      at = readBlanks(source, at, span.end, hasEscapes, character).end;
      written = source[at];
    }
    const found = hasEscapes && written === '\\' ? readEscape(source, at) : undefined;
    const value = found?.value ?? character;
    const isDoubled = quote === "'" && character === "'" && source[at + 1] === "'";
    const end = found?.end ?? at + (isDoubled ? 2 : 1);
    if (end > span.end || (found ? !text.startsWith(value, i) : written !== character)) return undefined;
    // Of one unit nearly always: `fill` takes longer than the rest of the loop.
    for (const next = i + value.length; i < next; i++) {
      starts[i] = at;
      ends[i] = end;
    }
    at = end;
  }
  return { starts, ends };
}
