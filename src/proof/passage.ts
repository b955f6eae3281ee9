/** A text of an issue that is read as a whole: a title, or a paragraph with all its spans. */

import type { Span } from '../base/diagnostic.ts';
import type { Issue, Sourced } from '../issue/model.ts';
import { mapCharacter } from '../schema/characters.ts';

export interface Passage {
  readonly kind: 'title' | 'paragraph';
  readonly text: string;
  /** The text of the next paragraph of the item, in which a quotation may go on. */
  readonly next: string | undefined;
  /** The place in the source of a part of the text. */
  place(from: number, to: number): Span;
}

/** All passages of an issue, in reading order. */
export function passagesOf({ items }: Issue): Passage[] {
  return items.flatMap(({ title, paragraphs }): Passage[] => [
    makePassage('title', [title], undefined),
    ...paragraphs.map((inlines, i) => makePassage('paragraph', inlines, paragraphs[i + 1]?.[0]?.text)),
  ]);
}

function makePassage(kind: Passage['kind'], parts: readonly Sourced[], next: string | undefined): Passage {
  const starts: number[] = [];
  let text = '';
  for (const part of parts) {
    starts.push(text.length);
    text += part.text;
  }
  const place = (from: number, to: number): Span => {
    const index = Math.max(
      0,
      starts.findLastIndex((start) => start <= from),
    );
    const part = parts[index] as Sourced;
    const start = starts[index] as number;
    return placeIn(part, from - start, Math.min(to - start, part.text.length));
  };
  return { kind, text, next, place };
}

/** Marks that normalisation may have written in another width. */
const SIGNS = '：:∶～~．.';

/**
 * Follows a normalised text through the source it was made of; the whole stretch where they part (an escape).
 */
function placeIn({ text, span }: Sourced, from: number, to: number): Span {
  const written = span.source.text.slice(span.start, span.end);
  let at = 0;
  let start: number | undefined;
  for (let i = 0; i < to; i++) {
    const wanted = text[i] as string;
    while (at < written.length && !stands(written, at, wanted)) at++;
    if (at >= written.length) return span;
    if (i === from) start = at;
    at++;
  }
  if (start === undefined) return span;
  return { source: span.source, start: span.start + start, end: span.start + at };
}

function stands(written: string, at: number, wanted: string): boolean {
  const character = written[at] as string;
  if (character === wanted) return true;
  const mapped = mapCharacter(character);
  return (
    mapped === wanted ||
    (SIGNS.includes(wanted) && SIGNS.includes(mapped)) ||
    (wanted === '\u3000' && mapped === ' ')
  );
}
