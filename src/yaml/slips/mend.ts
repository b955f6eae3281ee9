import type { SourceText, Span } from '../../base/diagnostic.ts';

/** A replacement in a text; edits of one text do not overlap and come in order. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** A text as the parser gets it, and the way back from its offsets to the text as written. */
export interface MendedText {
  readonly text: string;
  readonly toSpan: (start: number, end: number) => Span;
}

interface Mark {
  readonly edit: Edit;
  /** Where the insertion lies in the mended text. */
  readonly from: number;
  /** Mended minus written offset, after the edit. */
  readonly shift: number;
}

/** The last mark that starts before an offset; edits may number thousands, so by halving. */
function markBefore(marks: readonly Mark[], offset: number): Mark | undefined {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.from ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return marks[low - 1];
}

/** Applies edits to a source. Spans of the result lie in the source as written. */
export function mendText(source: SourceText, edits: readonly Edit[]): MendedText {
  let shift = 0;
  const marks = edits.map((edit): Mark => {
    const from = edit.at + shift;
    shift += edit.insert.length - edit.remove;
    return { edit, from, shift };
  });
  const parts = edits.map(({ insert, at, remove }, index) => {
    const next = edits[index + 1]?.at ?? source.text.length;
    return insert + source.text.slice(at + remove, next);
  });
  const toSource = (offset: number): number => {
    const mark = markBefore(marks, offset);
    if (!mark) return offset;
    const inside = offset - mark.from;
    if (inside < mark.edit.insert.length) return mark.edit.at + Math.min(mark.edit.remove, inside);
    return offset - mark.shift;
  };
  return {
    text: source.text.slice(0, edits[0]?.at) + parts.join(''),
    toSpan: (start, end) => {
      const from = toSource(start);
      return { source, start: from, end: Math.max(from, toSource(end)) };
    },
  };
}
