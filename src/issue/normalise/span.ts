/** Where in the source file a stretch of decoded text was written. */

import type { Span } from '../../base/diagnostic.ts';
import type { ScalarNode } from '../../schema/tree.ts';

const isYamlSpace = (character: string | undefined): boolean =>
  character === ' ' || character === '\n' || character === '\t' || character === '\r';

/** Where a scalar's text begins in the source: after the `|` line of a block, after an opening quote. */
function textStart(source: string, { start, end }: Span): number {
  const opening = source[start];
  if (opening === '"' || opening === "'") return start + 1;
  // A full-width bar has been read as the one it stands for.
  if (/^[|>｜丨∣│︱￨＞][-+0-9]*\s*(#.*)?$/u.test(lineAt(source, start))) {
    const newline = source.indexOf('\n', start);
    return newline < 0 ? end : newline + 1;
  }
  return start;
}

const lineAt = (source: string, start: number): string => {
  const newline = source.indexOf('\n', start);
  return source.slice(start, newline < 0 ? undefined : newline).trimEnd();
};

/**
 * Maps each index of a scalar's text (and its end) to its offset in the source, following the text through
 * indentation and folding. Undefined where escapes make the two differ.
 */
export function alignScalar(node: ScalarNode): Int32Array | undefined {
  const { text, span } = node;
  const source = span.source.text;
  const offsets = new Int32Array(text.length + 1);
  let at = textStart(source, span);
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (!isYamlSpace(character)) {
      while (at < span.end && isYamlSpace(source[at])) at++;
      // A doubled quote inside single quotes stands for one.
      if (character === "'" && source[span.start] === "'" && source[at] === "'") at++;
      if (source[at] !== character) return undefined;
    }
    offsets[i] = at;
    if (!isYamlSpace(character)) at++;
    else if (isYamlSpace(source[at])) at++;
  }
  offsets[text.length] = at;
  return offsets;
}

/** The span of a stretch of a scalar's text; the whole scalar where it cannot be told. */
export function sliceSpan(node: ScalarNode, offsets: Int32Array | undefined, from: number, to: number): Span {
  const start = offsets?.[from];
  const last = to > from ? offsets?.[to - 1] : start;
  if (start === undefined || last === undefined) return node.span;
  return { source: node.span.source, start, end: to > from ? last + 1 : last };
}

/** Stands for a line end that YAML has folded into a space. */
export const FOLD = '\r';

/** A scalar's text with the spaces that are folded line ends told apart; indexes stay. */
export function markFolds(node: ScalarNode, offsets = foldedOffsets(node)): string {
  const { text, span } = node;
  if (!offsets || node.literal || !text.includes(' ')) return text;
  const source = span.source.text;
  return text.replaceAll(' ', (space, at: number) =>
    source.slice(offsets[at], offsets[at + 1]).includes('\n') ? FOLD : space,
  );
}

/** Where the text of a scalar of several lines stands; undefined for one that has no line end to fold. */
function foldedOffsets(node: ScalarNode): Int32Array | undefined {
  const { source, start, end } = node.span;
  const newline = node.literal ? -1 : source.text.indexOf('\n', start);
  return newline >= 0 && newline < end ? alignScalar(node) : undefined;
}
