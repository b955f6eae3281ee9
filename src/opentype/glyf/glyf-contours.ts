/** The contours of TrueType glyphs (OpenType `glyf`): read, and written as simple glyphs. */

import type { Contour, ContourPoint } from '../contour.ts';
import { DEEPEST, type GlyfFont } from './glyf.ts';
import { HEADER, readAxis, readFlags, X, Y } from './glyf-read.ts';

const ON_CURVE = 0x01;

/** Contours of a glyph, those of its parts where they stand; none of a damaged one. */
export function contoursOfGlyph(font: GlyfFont, glyph: number): Contour[] {
  try {
    return readGlyph(font, glyph, 0);
  } catch (thrown) {
    if (thrown instanceof RangeError) return [];
    throw thrown;
  }
}

function readGlyph(font: GlyfFont, glyph: number, depth: number): Contour[] {
  if (depth > DEEPEST) throw new RangeError('parts of parts without end');
  const { bytes, components } = font.glyphOf(glyph);
  if (bytes.length === 0) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (components.length === 0) return readSimple(view);
  const whole: Contour[] = [];
  for (const part of components) {
    const own = readGlyph(font, part.glyph, depth + 1);
    for (const contour of placePart(view, part.at - 2, own, whole)) whole.push(contour);
  }
  return whole;
}

/** Reads a simple glyph without instructions. */
function readSimple(view: DataView): Contour[] {
  const ends = Array.from({ length: view.getInt16(0) }, (_, i) => view.getUint16(HEADER + 2 * i));
  const count = (ends.at(-1) ?? -1) + 1;
  const { flags, at } = readFlags(view, HEADER + 2 * ends.length + 2, count);
  const { values: xs, at: next } = readAxis(view, at, flags, X);
  const { values: ys } = readAxis(view, next, flags, Y);
  return ends.map((end, i) => {
    const contour: ContourPoint[] = [];
    for (let point = i === 0 ? 0 : (ends[i - 1] as number) + 1; point <= end; point++) {
      const on = ((flags[point] as number) & ON_CURVE) !== 0;
      contour.push({ x: xs[point] as number, y: ys[point] as number, on });
    }
    return contour;
  });
}

const WORDS = 0x0001;
const OFFSETS = 0x0002;
const SCALE = 0x0008;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

/** Moves and scales a part as its record at `at` says, by what stands before it where it hangs on a point of that. */
function placePart(
  view: DataView,
  at: number,
  part: readonly Contour[],
  before: readonly Contour[],
): Contour[] {
  const flags = view.getUint16(at);
  const words = (flags & WORDS) !== 0;
  const matrixAt = at + (words ? 8 : 6);
  const f2dot14 = (i: number): number => view.getInt16(matrixAt + 2 * i) / 0x4000;
  const [a, b, c, d] =
    flags & MATRIX
      ? [f2dot14(0), f2dot14(1), f2dot14(2), f2dot14(3)]
      : flags & TWO_SCALES
        ? [f2dot14(0), 0, 0, f2dot14(1)]
        : flags & SCALE
          ? [f2dot14(0), 0, 0, f2dot14(0)]
          : [1, 0, 0, 1];
  const turned = part.map((contour) =>
    contour.map(({ x, y, on }) => ({ x: a * x + c * y, y: b * x + d * y, on })),
  );
  const [dx, dy] =
    flags & OFFSETS
      ? words
        ? [view.getInt16(at + 4), view.getInt16(at + 6)]
        : [view.getInt8(at + 4), view.getInt8(at + 5)]
      : offsetBetween(
          before.flat()[words ? view.getUint16(at + 4) : view.getUint8(at + 4)],
          turned.flat()[words ? view.getUint16(at + 6) : view.getUint8(at + 5)],
        );
  return turned.map((contour) => contour.map(({ x, y, on }) => ({ x: x + dx, y: y + dy, on })));
}

function offsetBetween(one: ContourPoint | undefined, other: ContourPoint | undefined): [number, number] {
  if (!one || !other) throw new RangeError('a part hangs on no point');
  return [one.x - other.x, one.y - other.y];
}

/** Writes contours with quadratic curves, at whole font units, as a simple glyph; empty without any. */
export function writeContours(contours: readonly Contour[]): Uint8Array {
  const points = contours.flat();
  if (points.length === 0) return new Uint8Array(0);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const view = new DataView(new ArrayBuffer(HEADER + 2 * contours.length + 2 + 5 * points.length));
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
  [contours.length, least(xs), least(ys), most(xs), most(ys)].forEach((value, i) => {
    view.setInt16(2 * i, value);
  });
  let end = -1;
  contours.forEach(({ length }, i) => {
    end += length;
    view.setUint16(HEADER + 2 * i, end);
  });
  let at = HEADER + 2 * contours.length + 2;
  const stepsOf = (values: readonly number[]): number[] =>
    values.map((value, i) => value - (values[i - 1] ?? 0));
  const [dxs, dys] = [stepsOf(xs), stepsOf(ys)];
  const flagOf = (step: number, { short, same }: typeof X): number =>
    step === 0 ? same : Math.abs(step) > 255 ? 0 : step > 0 ? short | same : short;
  points.forEach(({ on }, i) => {
    const flag = flagOf(dxs[i] as number, X) | flagOf(dys[i] as number, Y);
    view.setUint8(at++, flag | (on ? ON_CURVE : 0));
  });
  for (const step of [...dxs, ...dys]) {
    if (step === 0) continue;
    if (Math.abs(step) > 255) {
      view.setInt16(at, step);
      at += 2;
    } else view.setUint8(at++, Math.abs(step));
  }
  return new Uint8Array(view.buffer, 0, at);
}
