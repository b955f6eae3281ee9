/** Texts without a page: which of them have their lines broken at a width, and these joined. */

import { leadingSpace } from './joined-paragraph.ts';
import { isAlone, isEnded, isNumbered, isRole, isSpread, widthOf } from './line-starts.ts';

/** In em: nobody wraps a text narrower or wider. */
const NARROWEST = 15;
const WIDEST = 62;
/** So many lines at least are as long as any, of all. */
const FULL_SHARE = 0.3;
const FEWEST_FULL = 3;
/** A line is full that lacks no more than that, in em. */
const RAGGED = 2;

/** The width that lines of a text are broken at, in em; undefined where its lines are paragraphs. */
export function wrapWidth(lines: readonly string[]): number | undefined {
  const widths = lines.map((line) => widthOf(line.trimEnd())).filter((width) => width > 0);
  const widest = widths.filter((width) => width <= WIDEST).reduce((a, b) => Math.max(a, b), 0);
  if (widest < NARROWEST || widths.some((width) => width > WIDEST && width > 1.1 * widest)) return undefined;
  const full = widths.filter((width) => width > widest - RAGGED).length;
  return full >= FEWEST_FULL && full >= FULL_SHARE * widths.length ? widest : undefined;
}

/**
 * Whether the lines of a text are paragraphs, or were broken at a width as they were printed.
 *
 * @param text the whole text of a file
 */
export function guessTextForm(text: string): 'paragraphs' | 'printed' {
  return wrapWidth(text.split(/\r\n|\r|\n/)) === undefined ? 'paragraphs' : 'printed';
}

/** Whether a line of a wrapped text goes on with the one before it; there is no blank line between. */
export function goesOnInText(before: string, after: string, width: number): boolean {
  const start = leadingSpace(after).ems;
  if (start >= 1.5 || isAlone(after) || isRole(after) || isSpread(after) || isSpread(before)) return false;
  const missing = width - widthOf(before.trimEnd());
  if (missing > RAGGED + 0.5) return false;
  // A numbered line that opens at the edge, after a whole sentence.
  return !(isNumbered(after) && isEnded(before));
}
