/** The bodies whose paragraphs and points are numbered. */

import type { Span } from '../../base/diagnostic.ts';
import { spanAt } from '../../base/sourced.ts';
import type { BodyPart, Inline, Issue } from '../../issue/model.ts';
import { textOfInlines } from '../../issue/paragraph-text.ts';

/** A paragraph of a body. */
export interface Line {
  readonly text: string;
  /** Another stands right before it. */
  readonly before?: Line;
  /** The place in the source of a part of the text. */
  place(from: number, to: number): Span;
}

/** The paragraphs of each item, of the attachments and of what the editor says. */
export const bodiesOf = ({ items, attachments, editorNote }: Issue): Line[][] =>
  [editorNote, ...items.flatMap((item) => [item.editorNote, item]), ...attachments].map((part) =>
    linesOf(part?.body ?? []),
  );

function linesOf(body: readonly BodyPart[]): Line[] {
  let before: Line | undefined;
  return body.flatMap((part): Line[] => {
    if (part.kind !== 'text') {
      before = undefined;
      return [];
    }
    const { inlines } = part;
    const line: Line = {
      text: textOfInlines(inlines),
      ...(before && { before }),
      place: (from, to) => placeIn(inlines, from, to),
    };
    before = line;
    return [line];
  });
}

function placeIn(inlines: readonly Inline[], from: number, to: number): Span {
  let start = 0;
  for (const inline of inlines) {
    const end = start + inline.text.length;
    if (from < end) return spanAt(inline, from - start, to - start);
    start = end;
  }
  return (inlines.at(-1) as Inline).span;
}
