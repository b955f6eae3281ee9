/** Texts without a page: which of them have their lines broken at a width, and which lines go on. */

import { leadingSpace } from './joined-paragraph.ts';
import { isAlone, isEnded, isNumbered, isRole, isSpread, widthOf } from './line-beginnings.ts';

/** In em: nobody wraps a text narrower or wider. */
const NARROWEST = 15;
const WIDEST = 62;
/** In em, between the shortest and the longest line that are full. */
const RAGGED = 3;
/** So many lines at least are full, of all that are long enough to tell. */
const FULL_SHARE = 0.3;
const FEWEST_FULL = 3;
/** Lines that break off within a sentence. */
const FEWEST_BROKEN = 2;
/** Of all lines, that may be longer. */
const LONGER_SHARE = 0.08;
/** In em: the first line of a paragraph stands so much further in than those around it. */
const INDENT = 0.9;
/** Lines before and after, that tell where the text begins, and how many at least have to begin there. */
const AROUND = 20;
const FEWEST_AT_EDGE = 2;

/** How wide a line was printed: gaps are an em, and what parts figures from Han a quarter. */
function printedWidth(line: string): number {
  const text = line.trimEnd();
  const { length, ems } = leadingSpace(text);
  const inner = text.slice(length).replace(/ {2,}|\u3000{2,}/g, '\u3000');
  const narrow = inner.match(/ /g)?.length ?? 0;
  return ems + widthOf(inner) - narrow / 4;
}

/** A row of signs that stands for a line: five or more of one kind, or of two by turns. */
export function isDrawnLine(text: string): boolean {
  const signs = text.replace(/\s/g, '');
  return /^[^\p{L}\p{N}]{5,}$/u.test(signs) && new Set(signs).size <= 2;
}

/** How the lines of a text were broken. */
export interface Wrap {
  /** In em. */
  readonly width: number;
  /** Whether the line goes on with the one before it. */
  goesOn(line: number): boolean;
}

/**
 * How a text was wrapped; undefined where its lines are paragraphs.
 *
 * @param lines all lines of the text, blank ones too
 */
export function wrapOf(lines: readonly string[]): Wrap | undefined {
  const widths = lines.map((line) => (line.trim() === '' || isDrawnLine(line) ? 0 : printedWidth(line)));
  const width = fullWidth(widths.filter((one) => one > 0));
  if (width === undefined) return undefined;
  const isFull = (line: number): boolean => (widths[line] ?? 0) > width - RAGGED;
  const startOf = (line: number): number =>
    leadingSpace(lines[line] ?? '').ems - edgeAround(lines, line, (i) => isFull(i));
  const goesOn = (line: number): boolean => {
    const after = lines[line] ?? '';
    const last = lastBefore(lines, line);
    const before = lines[last] ?? '';
    if (last === line - 1 && isRole(before) && /[，、]\s*$/u.test(before)) return !isRole(after);
    if (!isFull(last) || startOf(line) >= INDENT || isDrawnLine(after)) return false;
    if (isAlone(after) || isRole(after) || isSpread(after)) return false;
    // Behind a blank line only what had broken off goes on: a page ended there.
    if (last < line - 1 && isEnded(before)) return false;
    return !(isNumbered(after) && isEnded(before));
  };
  const broken = lines.filter(
    (line, i) => line.trim() !== '' && isFull(i - 1) && !isEnded(lines[i - 1] ?? '') && goesOn(i),
  );
  return broken.length >= FEWEST_BROKEN ? { width, goesOn } : undefined;
}

/** Where the lines begin that stand together with one, in em: the outermost place where full ones do, or what follows them. */
function edgeAround(lines: readonly string[], line: number, isFull: (line: number) => boolean): number {
  const counts = new Map<number, number>();
  const look = (step: 1 | -1): void => {
    for (let i = line, left = AROUND; left >= 0 && (lines[i] ?? '').trim() !== ''; i += step, left--) {
      if (!isFull(i) && !isFull(i - 1)) continue;
      const { ems } = leadingSpace(lines[i] as string);
      counts.set(ems, (counts.get(ems) ?? 0) + 1);
    }
  };
  look(1);
  look(-1);
  const found = [...counts].sort((one, other) => one[0] - other[0]);
  return (found.find(([, count]) => count >= FEWEST_AT_EDGE) ?? found[0])?.[0] ?? 0;
}

function lastBefore(lines: readonly string[], line: number): number {
  let last = line - 1;
  while (last >= 0 && (lines[last] as string).trim() === '') last--;
  return last;
}

/** The width that most lines come close to, of those that hardly any line is wider than. */
function fullWidth(widths: readonly number[]): number | undefined {
  const most = Math.max(1, LONGER_SHARE * widths.length);
  const isWidest = (width: number): boolean => widths.filter((one) => one > width + RAGGED).length <= most;
  let best: { width: number; count: number } | undefined;
  for (const width of new Set(widths.filter((one) => one >= NARROWEST && one <= WIDEST))) {
    const count = widths.filter((one) => one <= width && one > width - RAGGED).length;
    const isBetter = !best || count > best.count || (count === best.count && width < best.width);
    if (isBetter && isWidest(width)) best = { width, count };
  }
  // Titles, dates and last lines of paragraphs tell nothing about the width.
  const telling = widths.filter((one) => one >= NARROWEST).length;
  return best && best.count >= FEWEST_FULL && best.count >= FULL_SHARE * telling ? best.width : undefined;
}

/**
 * Whether the lines of a text are paragraphs, or were broken at a width as they were printed.
 *
 * @param text the whole text of a file
 */
export function guessTextForm(text: string): 'paragraphs' | 'printed' {
  return wrapOf(text.split(/\r\n|\r|\n/)) ? 'printed' : 'paragraphs';
}
