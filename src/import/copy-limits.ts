/** What is too large to be a copy of a bulletin: work and memory grow with it, and no real one comes near. */

import type { Manuscript } from './manuscript.ts';

/** UTF-16 units: a volume of five hundred pages has a third of them. */
export const MOST_TEXT = 1_000_000;
/** Paragraphs, or printed lines: a volume of five hundred pages has half as many. */
export const MOST_LINES = 30_000;
/** Issues in one file: a daily bulletin has as many in a year. */
export const MOST_ISSUES = 400;
/** In whatever encoding a text of so many units has fewer bytes. */
export const MOST_TEXT_BYTES = 4 * MOST_TEXT;

/** Whether a text has more lines or characters than are read. */
export function isTextTooLarge(text: string): boolean {
  if (text.length > MOST_TEXT) return true;
  let lines = 0;
  for (const _ of text.matchAll(/\r\n?|\n/g)) if (++lines > MOST_LINES) return true;
  return false;
}

/** Whether a manuscript is more than is recognised. */
export const isTooLarge = ({ source, blocks }: Manuscript): boolean =>
  blocks.length > MOST_LINES || isTextTooLarge(source.text);
