/** A scalar's text line by line as its writer sees it, each line with its place. */

import type { Sourced, Span } from '../../base/diagnostic.ts';
import { spanAt } from '../../base/sourced.ts';
import type { ScalarNode } from '../../schema/tree.ts';
import { sourceOf } from './source-of.ts';

export interface TextLine {
  readonly text: string;
  /** The place of a stretch of the line. */
  readonly spanOf: (from: number, to: number) => Span;
}

/** True of a text written over several lines that YAML makes one of. */
export function isFolded({ literal, span: { source, start, end } }: ScalarNode): boolean {
  const written = source.text.slice(start, end);
  return !literal && !written.startsWith('"') && written.includes('\n');
}

/** The lines of a scalar; those that folding has joined are taken from the source. */
export function linesOf(node: ScalarNode): readonly TextLine[] {
  const { source, start, end } = node.span;
  if (isFolded(node)) {
    const written = source.text.slice(start, end);
    let at = start;
    return written.split('\n').map((text) => {
      const from = at;
      at += text.length + 1;
      return { text, spanOf: (a, b) => ({ source, start: from + a, end: from + b }) };
    });
  }
  let raw: Sourced | undefined;
  const place = (from: number, to: number): Span => {
    // Only a line with something wrong asks.
    raw ??= sourceOf(node);
    return spanAt(raw, from, to);
  };
  let at = 0;
  return node.text.split('\n').map((text) => {
    const from = at;
    at += text.length + 1;
    return { text, spanOf: (a, b) => place(from + a, from + b) };
  });
}

/** A line with the place of each of its characters, where they stand in the source as they are read. */
export function sourcedLine({ text, spanOf }: TextLine): Sourced {
  const span = spanOf(0, text.length);
  const asWritten = span.source.text.slice(span.start, span.end) === text;
  return { text, span, ...(asWritten && text !== '' && { places: span.start }) };
}
