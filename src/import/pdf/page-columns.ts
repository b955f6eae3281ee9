/** Text that is set in two columns side by side, as in a newspaper: the left one is read first. */

import type { Column } from '../manuscript.ts';
import type { Glyph, Rule } from './page-marks.ts';
import { type PrintedLine, toLines } from './printed-lines.ts';

export interface ColumnLine {
  readonly line: PrintedLine;
  readonly column?: Column;
  /** By which the lines of a page are ordered, in points from the top. */
  readonly order: number;
}

/** In em of the text: what parts columns is at least so wide. */
const GUTTER = 1.2;
/** Of the text's width, on either side of its middle, where the gutter is looked for. */
const MIDDLE = 0.2;
/** So many lines at least go on beyond the gutter, with so many characters on either side. */
const FEWEST_LINES = 5;
const FEWEST_LETTERS = 7;
/** Of the text's width: a line of a column that is full. */
const FULL = 0.35;
/** In em, from one baseline to the next: more is the end of the columns. */
const FARTHEST = 3;

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

const isShown = ({ glyph }: PrintedLine['glyphs'][number]): boolean => glyph.text.trim() !== '';

/** The widest gap of a line whose middle stands near a place. */
function gapNear({ glyphs, size }: PrintedLine, place: number, reach: number): Gap | undefined {
  const shown = glyphs.filter(isShown);
  let found: Gap | undefined;
  for (let i = 1; i < shown.length; i++) {
    const from = shown[i - 1]?.glyph.right ?? 0;
    const to = shown[i]?.glyph.left ?? 0;
    const isNear = Math.abs((from + to) / 2 - place) <= reach || (from <= place && place <= to);
    if (to - from < GUTTER * size || !isNear || (found && found.to - found.from >= to - from)) continue;
    found = { from, to, before: i, after: shown.length - i };
  }
  return found;
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

const edgesOf = (lines: readonly PrintedLine[]): Edges => ({
  left: lines.reduce((edge, { box }) => Math.min(edge, box.left), Number.POSITIVE_INFINITY),
  right: lines.reduce((edge, { box }) => Math.max(edge, box.right), 0),
});

/** The middle of the gutter that lines on one baseline tell, which go on beyond it. */
function gutterOfGaps(lines: readonly PrintedLine[], { left, right }: Edges): number | undefined {
  const gaps = lines.flatMap((line) => {
    const gap = gapNear(line, (left + right) / 2, MIDDLE * (right - left));
    return gap && gap.before >= FEWEST_LETTERS && gap.after >= FEWEST_LETTERS ? [gap] : [];
  });
  if (gaps.length < FEWEST_LINES) return undefined;
  const from = gaps.map((gap) => gap.from).sort((a, b) => a - b)[Math.floor(gaps.length * 0.8)] as number;
  const to = gaps.map((gap) => gap.to).sort((a, b) => a - b)[Math.floor(gaps.length * 0.2)] as number;
  const clear = gaps.filter((gap) => gap.from <= (from + to) / 2 && gap.to >= (from + to) / 2);
  return to > from && clear.length >= FEWEST_LINES && clear.length >= 0.8 * gaps.length
    ? (from + to) / 2
    : undefined;
}

/** A gutter where the lines of the columns share no baselines: ahead of where several full ones begin near the middle. */
function gutterOfStarts(lines: readonly PrintedLine[], { left, right }: Edges): number | undefined {
  const middle = (left + right) / 2;
  const reach = MIDDLE * (right - left);
  const own = lines.filter(
    ({ box }) => Math.abs(box.left - middle) <= reach && box.right - box.left > FULL * (right - left),
  );
  const starts = own.map(({ box }) => box.left).sort((a, b) => a - b);
  const size = own[0]?.size ?? 0;
  const first = starts.findIndex(
    (start, i) => (starts[i + 2] ?? Number.POSITIVE_INFINITY) - start < size / 2,
  );
  return first < 0 ? undefined : (starts[first] as number) - GUTTER * 0.5 * size;
}

const crosses = ({ glyphs }: PrintedLine, x: number): boolean =>
  glyphs.some(({ glyph }) => glyph.text.trim() !== '' && glyph.left < x - 1 && glyph.right > x + 1);

/** Both sides of the gutter, or one; what crosses it, or has its halves close together, is no part of the columns. */
const isBeside = (line: PrintedLine, x: number): boolean => {
  if (crosses(line, x)) return false;
  const shown = line.glyphs.filter(isShown).map(({ glyph }) => glyph);
  const before = shown.filter(({ left }) => left < x).at(-1);
  const after = shown.find(({ left }) => left >= x);
  return !before || !after || after.left - before.right >= 0.8 * line.size;
};

/**
 * Lines in the order of reading.
 *
 * @param rules of the page: columns end at one that crosses the gutter
 */
export function inColumns(lines: readonly PrintedLine[], rules: readonly Rule[]): ColumnLine[] {
  const plain = (line: PrintedLine): ColumnLine => ({ line, order: (line.box.top + line.box.bottom) / 2 });
  const edges = edgesOf(lines);
  const gutters = [gutterOfGaps(lines, edges), gutterOfStarts(lines, edges)].filter(
    (one) => one !== undefined,
  );
  const [found] = gutters.flatMap((gutter) => findZone(lines, gutter, rules) ?? []);
  if (!found) return lines.map(plain);
  const { first, last, gutter } = found;
  const zone = lines.slice(first, last + 1);
  const glyphs = zone.flatMap((line) => line.glyphs.map(({ glyph }) => glyph));
  const bottom = zone.reduce((low, { box }) => Math.max(low, (box.top + box.bottom) / 2), 0);
  const columnOf = (side: readonly Glyph[], index: number): ColumnLine[] => {
    const own = toLines(side);
    const column: Column = {
      index,
      left: own.reduce((edge, { box }) => Math.min(edge, box.left), Number.POSITIVE_INFINITY),
      right: own.reduce((edge, { box }) => Math.max(edge, box.right), 0),
    };
    return own.map((line, i) => ({
      line,
      column,
      order: index === 0 ? (line.box.top + line.box.bottom) / 2 : bottom + 0.001 * (i + 1),
    }));
  };
  return [
    ...lines.slice(0, first).map(plain),
    ...columnOf(
      glyphs.filter(({ left }) => left < gutter),
      0,
    ),
    ...columnOf(
      glyphs.filter(({ left }) => left >= gutter),
      1,
    ),
    ...lines.slice(last + 1).map(plain),
  ];
}

interface Zone {
  readonly first: number;
  readonly last: number;
  readonly gutter: number;
}

/** The first run of lines that stands in columns, by the indexes of its ends: on either side are several with some characters. */
function findZone(lines: readonly PrintedLine[], gutter: number, rules: readonly Rule[]): Zone | undefined {
  const { left: edge, right: end } = edgesOf(lines);
  const lettersOf = (line: PrintedLine, isOwn: (left: number) => boolean): number =>
    line.glyphs.filter((one) => isShown(one) && isOwn(one.glyph.left)).length;
  const isLeft = (line: PrintedLine): boolean => lettersOf(line, (left) => left < gutter) >= FEWEST_LETTERS;
  const isRight = (line: PrintedLine): boolean => lettersOf(line, (left) => left >= gutter) >= FEWEST_LETTERS;
  const isBoth = ({ box }: PrintedLine): boolean => box.left < gutter && box.right > gutter;
  const isFull = ({ box }: PrintedLine): boolean => box.right - box.left > FULL * (end - edge);
  const ends = rules.filter(({ left, right }) => left < gutter && right > gutter);
  const isNext = (line: PrintedLine, next: PrintedLine): boolean =>
    next.baseline - line.baseline < FARTHEST * line.size &&
    isBeside(next, gutter) &&
    !ends.some(({ top }) => top > line.baseline && top < next.baseline);
  for (let first = 0; first < lines.length; first++) {
    const start = lines[first] as PrintedLine;
    if (!isBeside(start, gutter) || !(isBoth(start) || isFull(start))) continue;
    let last = first;
    while (last + 1 < lines.length && isNext(lines[last] as PrintedLine, lines[last + 1] as PrintedLine))
      last++;
    const zone = lines.slice(first, last + 1);
    if (zone.filter(isLeft).length >= FEWEST_LINES && zone.filter(isRight).length >= FEWEST_LINES) {
      return { first, last, gutter };
    }
    first = last;
  }
  return undefined;
}
