/** Where the lines and pages of two printings of one text end. */

import type { Box } from '../manuscript.ts';
import type { PrintedPage } from '../measure/printed-page.ts';

/** The end of a line, by what was printed up to there. */
export interface LineEnd {
  readonly page: number;
  /** Of the page, from 1. */
  readonly line: number;
  readonly text: string;
  readonly box: Box;
  readonly isPageEnd: boolean;
  /** In the manuscript's text. */
  readonly start: number;
  readonly end: number;
  /** Whether the other printing ends a line, or a page where this ends one, at the same place. */
  readonly agrees: boolean;
  /** Where it does not: the line of the other printing that goes on there. */
  readonly other?: string;
}

export interface ComparedPage {
  /** Of the original. */
  readonly page: number;
  readonly original: readonly LineEnd[];
  readonly made: readonly LineEnd[];
}

export interface ComparedLines {
  readonly pages: readonly ComparedPage[];
  /** Characters of either that the other has not. */
  readonly missing: number;
  readonly added: number;
}

interface End extends Omit<LineEnd, 'agrees' | 'other'> {
  /** Index in the whole text behind its last character. */
  readonly at: number;
}

function endsOf(pages: readonly PrintedPage[]): { readonly text: string; readonly ends: readonly End[] } {
  const ends: End[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const { page, lines } of pages) {
    for (const [i, { text, box, start, end }] of lines.entries()) {
      parts.push(text);
      at += text.length;
      ends.push({ page, line: i + 1, text, box, isPageEnd: i === lines.length - 1, start, end, at });
    }
  }
  return { text: parts.join(''), ends };
}

/** Where two texts differ they are alike again when so many characters are, at most so far on. */
const ALIKE = 6;
const FARTHEST = 600;

/**
 * For each index of one text, the index of the other where the same stands; -1 where there is none.
 * One reading from the left, which looks ahead for where they are alike again: the texts are nearly the same.
 */
export function alignTexts(one: string, other: string): Int32Array {
  const places = new Int32Array(one.length + 1).fill(-1);
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) {
      places[i] = j;
      i++;
      j++;
      continue;
    }
    const [skip, jump] = resume(one, i, other, j);
    i += skip;
    j += jump;
  }
  places[one.length] = other.length;
  return places;
}

function resume(one: string, i: number, other: string, j: number): readonly [number, number] {
  for (let far = 1; far <= FARTHEST; far++) {
    for (let skip = 0; skip <= far; skip++) {
      const jump = far - skip;
      const length = Math.min(ALIKE, one.length - i - skip, other.length - j - jump);
      if (length > 0 && one.startsWith(other.slice(j + jump, j + jump + length), i + skip))
        return [skip, jump];
    }
  }
  return [FARTHEST, FARTHEST];
}

/** Compares page by page where lines end. */
export function compareLines(original: readonly PrintedPage[], made: readonly PrintedPage[]): ComparedLines {
  const [old, own] = [endsOf(original), endsOf(made)];
  const toOwn = alignTexts(old.text, own.text);
  const toOld = alignTexts(own.text, old.text);
  const mark = (ends: readonly End[], others: readonly End[], places: Int32Array): LineEnd[] => {
    const byPlace = new Map(others.map((end) => [end.at, end]));
    return ends.map(({ at, ...end }) => {
      // The place behind the last character: the first of the next line may be one that the other has not.
      const place = at > 0 ? (places[at - 1] as number) + 1 : 0;
      const match = place > 0 ? byPlace.get(place) : undefined;
      if (match?.isPageEnd === end.isPageEnd) return { ...end, agrees: true };
      const other = place > 0 ? others.find((one) => one.at >= place)?.text : undefined;
      return { ...end, agrees: false, ...(other !== undefined && { other }) };
    });
  };
  const oldEnds = mark(old.ends, own.ends, toOwn);
  const ownEnds = mark(own.ends, old.ends, toOld);
  const count = Math.max(original.length, made.length);
  return {
    pages: Array.from({ length: count }, (_, i) => ({
      page: i + 1,
      original: oldEnds.filter(({ page }) => page === i + 1),
      made: ownEnds.filter(({ page }) => page === i + 1),
    })),
    missing: unmatched(toOwn),
    added: unmatched(toOld),
  };
}

const unmatched = (places: Int32Array): number =>
  places.subarray(0, -1).reduce((sum, at) => sum + Number(at < 0), 0);
