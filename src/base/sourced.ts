/** Texts that keep the place of each of their characters while they are cut, joined and rewritten. */

import type { Places, Sourced, Span } from './diagnostic.ts';

const startOf = (places: Places, index: number): number =>
  typeof places === 'number' ? places + index : (places.starts[index] as number);

const endOf = (places: Places, index: number): number =>
  typeof places === 'number' ? places + index + 1 : (places.ends[index] as number);

/**
 * The place of some characters of a text in its source.
 * @param from UTF-16 index of the first
 * @param to index behind the last; at least one character
 * @returns the span of exactly these characters; that of the whole text where their places are not known
 */
export function spanAt({ text, span, places }: Sourced, from: number, to: number): Span {
  const last = Math.min(to, text.length) - 1;
  if (places === undefined || from < 0 || from > last) return span;
  return { source: span.source, start: startOf(places, from), end: endOf(places, last) };
}

/** A stretch of a text, by UTF-16 indexes as for `slice`. Messages about it as a whole still point at the whole text. */
export function cut({ text, span, places }: Sourced, from: number, to = text.length): Sourced {
  const part = text.slice(from, to);
  if (places === undefined) return { text: part, span };
  if (typeof places === 'number') return { text: part, span, places: places + from };
  const slice = (offsets: Int32Array): Int32Array => offsets.subarray(from, to);
  return { text: part, span, places: { starts: slice(places.starts), ends: slice(places.ends) } };
}

/** The one offset that tells all places, where the units stand in a row. */
function inRow(starts: Int32Array, ends: Int32Array): Places {
  const first = starts[0] ?? 0;
  for (let i = 0; i < starts.length; i++) {
    if (starts[i] !== first + i || ends[i] !== first + i + 1) return { starts, ends };
  }
  return first;
}

/**
 * A text made out of another.
 * @param raw what it was made of
 * @param text the new text
 * @param from for each UTF-16 unit of the new text, the index in `raw` where what it stands for starts
 * @param to the same, where it ends
 * @param span what messages about the new text as a whole point at
 */
export function rewrite(
  raw: Sourced,
  text: string,
  from: readonly number[],
  to: readonly number[],
  span: Span = raw.span,
): Sourced {
  const { places } = raw;
  if (places === undefined) return { text, span };
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  for (let i = 0; i < text.length; i++) {
    starts[i] = startOf(places, from[i] as number);
    ends[i] = endOf(places, (to[i] as number) - 1);
  }
  return { text, span, places: inRow(starts, ends) };
}

/** A text that stands for a stretch of another as a whole: a gap for the spaces that were typed. */
export const standFor = (raw: Sourced, from: number, to: number, text: string): Sourced =>
  rewrite(raw, text, Array(text.length).fill(from), Array(text.length).fill(to));

/**
 * Several texts as one. A plain string is one that nobody wrote, such as a mark between names; it is placed with the
 * last character before it.
 * @param span what messages about the whole point at
 */
export function joinSourced(parts: readonly (Sourced | string)[], span: Span): Sourced {
  const text = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  let at = 0;
  for (const part of parts) {
    const { text: own, places = undefined } = typeof part === 'string' ? { text: part } : part;
    const isKnown = typeof part === 'string' ? at > 0 : part.span.source === span.source;
    if (own !== '' && (!isKnown || (typeof part !== 'string' && places === undefined))) return { text, span };
    for (let i = 0; i < own.length; i++, at++) {
      starts[at] = places === undefined ? (starts[at - 1] as number) : startOf(places, i);
      ends[at] = places === undefined ? (ends[at - 1] as number) : endOf(places, i);
    }
  }
  return { text, span, places: inRow(starts, ends) };
}
