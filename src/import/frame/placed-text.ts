/** Texts of the frame cut, closed up and written in another way, with the places of their characters kept. */

import type { Sourced, SourceText } from '../../base/diagnostic.ts';
import { cut, rewrite, spanAt } from '../../base/sourced.ts';
import type { Extent } from '../manuscript.ts';

/** A stretch of a source as it stands there. */
export const textAt = (source: SourceText, { start, end }: Extent): Sourced => ({
  text: source.text.slice(start, end),
  span: { source, start, end },
  places: start,
});

/** A stretch of a text without the blanks around it, which messages point at. */
export function slice(text: Sourced, from = 0, to = text.text.length): Sourced {
  const part = text.text.slice(from, to);
  const start = from + (part.length - part.trimStart().length);
  const end = Math.max(start, from + part.trimEnd().length);
  return { ...cut(text, start, end), span: spanAt(text, start, end) };
}

/** A text in which each match of a pattern is written in another way; what is written as nothing loses its place. */
export function replaced(raw: Sourced, pattern: RegExp, write: (match: string) => string): Sourced {
  const from: number[] = [];
  const to: number[] = [];
  let text = '';
  const put = (what: string, start: number, end: number): void => {
    for (let i = 0; i < what.length; i++) {
      from.push(what.length === end - start ? start + i : start);
      to.push(what.length === end - start ? start + i + 1 : end);
    }
    text += what;
  };
  let last = 0;
  for (const { 0: match, index } of raw.text.matchAll(pattern)) {
    put(raw.text.slice(last, index), last, index);
    put(write(match), index, index + match.length);
    last = index + match.length;
  }
  put(raw.text.slice(last), last, raw.text.length);
  return rewrite(raw, text, from, to);
}

/** A text without any blank: 2025 年 9 月 → 2025年9月. */
export const closedUp = (raw: Sourced): Sourced => replaced(raw, /\s+/gu, () => '');

/** 延 津 政 务 快 报 → 延津政务快报; a text of which only some characters are spaced out keeps its gaps. */
export function closedIfSpaced(raw: Sourced): Sourced {
  const words = raw.text.trim().split(/\s+/u);
  return words.every((word) => [...word].length === 1) ? closedUp(raw) : raw;
}

/** A text that was not read at this place: it is placed where another ends, and takes none of its characters. */
export function unread(text: string, beside: Sourced): Sourced {
  const at = spanAt(beside, beside.text.length - 1, beside.text.length).end;
  const nowhere = new Int32Array(text.length).fill(at);
  return { text, span: beside.span, places: { starts: nowhere, ends: nowhere } };
}

/** Texts one after another, with nothing between them. */
export function runTogether(parts: readonly Sourced[]): Sourced {
  const [first, ...rest] = parts.filter(({ text }) => text !== '');
  if (!first) return parts[0] ?? { text: '', span: { source: { path: '', text: '' }, start: 0, end: 0 } };
  if (rest.length === 0) return first;
  const all = [first, ...rest];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const one of all) {
    for (let at = 0; at < one.text.length; at++) {
      const { start, end } = spanAt(one, at, at + 1);
      starts.push(start);
      ends.push(end);
    }
  }
  const { source } = first.span;
  const end = Math.max(...all.map(({ span }) => span.end));
  return {
    text: all.map(({ text }) => text).join(''),
    span: { source, start: first.span.start, end },
    places: { starts: Int32Array.from(starts), ends: Int32Array.from(ends) },
  };
}

/** The lines that a text was printed in, where it was joined of several. */
export function printedLines(text: Sourced): Sourced[] {
  const { places, span } = text;
  if (places === undefined || typeof places === 'number') return [text];
  const starts = [0];
  for (let at = 1; at < text.text.length; at++) {
    const between = span.source.text.slice(places.ends[at - 1], places.starts[at]);
    if (between.includes('\n')) starts.push(at);
  }
  return starts.map((start, i) => slice(text, start, starts[i + 1]));
}

/** Parts of a text between gaps that part words: several blanks, a wide one, a tab. */
export const atGaps = (text: Sourced): Sourced[] =>
  [...text.text.matchAll(/\S(?:(?!\s{2}|[\u3000\t])[\s\S])*/gu)].map(({ 0: part, index }) =>
    slice(text, index, index + part.length),
  );

/** What texts are compared by: letters and figures alone. */
export const keyOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** A text without marks at its end, and without the blanks among these. */
export function withoutMarks(text: Sourced, marks: string): Sourced {
  let end = text.text.length;
  while (end > 0 && (marks.includes(text.text[end - 1] as string) || text.text[end - 1]?.trim() === ''))
    end--;
  return slice(text, 0, end);
}
