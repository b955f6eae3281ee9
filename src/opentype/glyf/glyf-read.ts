/** Reads single glyphs of the `glyf` table (OpenType 1.9), as strictly as PDF readers do: what they refuse prints blank. */

import { hasArea, type InkBox } from '../ink.ts';

/** A part of a composite glyph, and where its number stands in the bytes. */
export interface Component {
  readonly glyph: number;
  readonly at: number;
  /** Points of the parts before it and of its own that are laid upon each other; undefined for one that is shifted. */
  readonly anchor?: readonly [before: number, own: number];
}

/** A glyph without its instructions. */
export interface GlyfGlyph {
  readonly bytes: Uint8Array;
  /** Glyphs that it is put together of, and where their numbers stand in its bytes. */
  readonly components: readonly { readonly glyph: number; readonly at: number }[];
}

/** A glyph as it was read. */
export interface ReadGlyph extends GlyfGlyph {
  readonly components: readonly Component[];
  /** Points of its own; its parts have theirs. */
  readonly points: number;
  /** Font units; undefined for a glyph that draws nothing. */
  readonly box: InkBox | undefined;
}

/** Bytes before the outline: the number of contours and the box. */
export const HEADER = 10;

const bytesOf = (view: DataView, start: number, end = view.byteLength): Uint8Array =>
  new Uint8Array(view.buffer, view.byteOffset + start, end - start);

const boxIn = (view: DataView): InkBox => ({
  left: view.getInt16(2),
  bottom: view.getInt16(4),
  right: view.getInt16(6),
  top: view.getInt16(8),
});

/** Font units by which sound fonts round their boxes; what lies farther out is not what is drawn. */
const ROUNDING = 8;

const contains = (outer: InkBox, inner: InkBox): boolean =>
  outer.left - ROUNDING <= inner.left &&
  outer.bottom - ROUNDING <= inner.bottom &&
  outer.right + ROUNDING >= inner.right &&
  outer.top + ROUNDING >= inner.top;

const MOST_POINTS = 0x7fff;
/** Font units from the origin. */
const FARTHEST = 0x7fff;

/** The last point of the last contour; contours count up. */
function lastPoint(view: DataView, contours: number): number {
  let last = -1;
  for (let contour = 0; contour < contours; contour++) {
    const end = view.getUint16(HEADER + 2 * contour);
    if (end <= last || end > MOST_POINTS) throw new RangeError('contours out of order');
    last = end;
  }
  return last;
}

/** Bits of a flag that say how a coordinate is written. */
export const X = { short: 0x02, same: 0x10 };
export const Y = { short: 0x04, same: 0x20 };
const REPEAT = 0x08;

/** The flags of all points, and where the coordinates start. Throws a RangeError where there are more than points. */
export function readFlags(view: DataView, start: number, count: number): { flags: Uint8Array; at: number } {
  const flags = new Uint8Array(count);
  let at = start;
  for (let point = 0; point < count; ) {
    const flag = view.getUint8(at++);
    const times = 1 + (flag & REPEAT ? view.getUint8(at++) : 0);
    if (point + times > count) throw new RangeError('more flags than points');
    flags.fill(flag, point, point + times);
    point += times;
  }
  return { flags, at };
}

/** The coordinates of all points along one axis, in font units, and where those of the next start. */
export function readAxis(
  view: DataView,
  start: number,
  flags: Uint8Array,
  { short, same }: typeof X,
): { values: Int32Array; at: number } {
  let [at, value] = [start, 0];
  const values = Int32Array.from(flags, (flag) => {
    if (flag & short) value += flag & same ? view.getUint8(at++) : -view.getUint8(at++);
    else if (!(flag & same)) {
      value += view.getInt16(at);
      at += 2;
    }
    if (Math.abs(value) > FARTHEST) throw new RangeError('a point out of reach');
    return value;
  });
  return { values, at };
}

/** How far points reach along one axis, those between curves included. */
function reachOf(values: Int32Array): { low: number; high: number } {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { low, high };
}

/** Reads a glyph of contours. Throws a RangeError on a damaged one. */
export function readSimple(view: DataView): ReadGlyph {
  const lengthAt = HEADER + 2 * view.getInt16(0);
  const points = lastPoint(view, view.getInt16(0)) + 1;
  const start = lengthAt + 2 + view.getUint16(lengthAt);
  const { flags, at } = readFlags(view, start, points);
  const xs = readAxis(view, at, flags, X);
  const ys = readAxis(view, xs.at, flags, Y);
  const bytes = new Uint8Array(lengthAt + 2 + ys.at - start);
  bytes.set(bytesOf(view, 0, lengthAt));
  bytes.set(bytesOf(view, start, ys.at), lengthAt + 2);
  const [x, y] = [reachOf(xs.values), reachOf(ys.values)];
  const reach = { left: x.low, bottom: y.low, right: x.high, top: y.high };
  const said = boxIn(view);
  const box = hasArea(said) && contains(reach, said) ? said : reach;
  return { bytes, components: [], points, box: hasArea(reach) ? box : undefined };
}

/** In place of the number of contours. */
const COMPOSITE = -1;
const WORDS = 0x0001;
const SHIFTED = 0x0002;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;
const INSTRUCTIONS = 0x0100;
const MOST_COMPONENTS = 1024;

/** Reads a glyph that is put together of others. Throws a RangeError on a damaged one. */
export function readComposite(view: DataView): ReadGlyph {
  // Other negative numbers are damage: readers take them for this or refuse them.
  if (view.getInt16(0) !== COMPOSITE) throw new RangeError('contours less than none');
  const components: Component[] = [];
  const flagsAt: number[] = [];
  let at = HEADER;
  for (let more = true; more; ) {
    if (components.length === MOST_COMPONENTS) throw new RangeError('parts without end');
    const flags = view.getUint16(at);
    flagsAt.push(at);
    const part = { glyph: view.getUint16(at + 2), at: at + 2 };
    const points = (): [number, number] =>
      flags & WORDS
        ? [view.getUint16(at + 4), view.getUint16(at + 6)]
        : [view.getUint8(at + 4), view.getUint8(at + 5)];
    components.push(flags & SHIFTED ? part : { ...part, anchor: points() });
    at += 4 + (flags & WORDS ? 4 : 2);
    at += flags & MATRIX ? 8 : flags & TWO_SCALES ? 4 : flags & SCALE ? 2 : 0;
    more = (flags & MORE) !== 0;
  }
  if (at > view.byteLength) throw new RangeError('a part is cut short');
  const bytes = bytesOf(view, 0, at).slice();
  const own = new DataView(bytes.buffer);
  for (const place of flagsAt) own.setUint16(place, own.getUint16(place) & ~INSTRUCTIONS);
  const box = boxIn(view);
  return { bytes, components, points: 0, box: hasArea(box) ? box : undefined };
}
