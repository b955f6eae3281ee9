/** Outlines as closed contours, and how they are drawn heavier. */

import { trace } from './cff/trace.ts';

/** A corner or the end of a curve; a point that is not on the outline bends a curve towards itself. */
export interface ContourPoint {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

/** A closed contour. Curves are cubic in a CFF program, with two points off the outline each, and quadratic in `glyf`. */
export type Contour = readonly ContourPoint[];

/** The contours that a glyph program which `flatten` has unrolled draws. */
export function contoursOfProgram(program: Uint8Array): Contour[] {
  const contours: ContourPoint[][] = [];
  let [x, y] = [0, 0];
  const step = (dx: number, dy: number, on: boolean): void => {
    x += dx;
    y += dy;
    contours.at(-1)?.push({ x, y, on });
  };
  trace(program, {
    move: (dx, dy) => {
      contours.push([]);
      step(dx, dy, true);
    },
    line: (dx, dy) => step(dx, dy, true),
    curve: (dxa, dya, dxb, dyb, dxc, dyc) => {
      step(dxa, dya, false);
      step(dxb, dyb, false);
      step(dxc, dyc, true);
    },
  });
  return contours.map(dropClosing).filter(({ length }) => length > 2);
}

/** A contour closes by itself; a last point on its first says no more. */
function dropClosing(contour: ContourPoint[]): ContourPoint[] {
  const [first, last] = [contour[0], contour.at(-1)];
  const closed = contour.length > 1 && last?.on && first?.x === last.x && first.y === last.y;
  return closed ? contour.slice(0, -1) : contour;
}

interface Leg {
  readonly dx: number;
  readonly dy: number;
  readonly length: number;
}

/** The area within contours, positive where they run counterclockwise around it. */
function signedArea(contours: readonly Contour[]): number {
  let twice = 0;
  for (const contour of contours) {
    let before = contour.at(-1) as ContourPoint;
    for (const point of contour) {
      twice += before.x * point.y - point.x * before.y;
      before = point;
    }
  }
  return twice / 2;
}

/**
 * Moves the outline of a glyph outwards everywhere, as a stroke along it would: the black grows, the white within it
 * shrinks. Points keep their number but at corners too sharp to be drawn on, which are cut off as a bevel is.
 *
 * @param growth in font units
 * @returns contours at whole font units
 */
export function growContours(contours: readonly Contour[], growth: number): Contour[] {
  const outwards = signedArea(contours) >= 0 ? growth : -growth;
  return contours.map((contour) => growContour(contour, outwards));
}

/** The way from each point to the next. */
const legsOf = (contour: Contour): Leg[] =>
  contour.map(({ x, y }, i) => {
    const next = (contour[i + 1] ?? contour[0]) as ContourPoint;
    const [dx, dy] = [next.x - x, next.y - y];
    const length = Math.sqrt(dx * dx + dy * dy);
    return { dx: dx / length, dy: dy / length, length };
  });

/** The leg at `from` or the first one on that has a length: points may lie on each other. */
function legAt(legs: readonly Leg[], from: number, step: 1 | -1): Leg {
  let at = from;
  for (let tries = legs.length; tries > 0; tries--) {
    const leg = legs[(at + legs.length) % legs.length] as Leg;
    if (leg.length > 0) return leg;
    at += step;
  }
  return { dx: 0, dy: 0, length: 0 };
}

function growContour(contour: Contour, growth: number): Contour {
  const legs = legsOf(contour);
  const grown: ContourPoint[] = [];
  contour.forEach(({ x, y, on }, i) => {
    const corner = growCorner(legAt(legs, i - 1, -1), legAt(legs, i, 1), growth, on);
    for (const [dx, dy] of corner) grown.push({ x: Math.round(x + dx), y: Math.round(y + dy), on });
  });
  return grown;
}

/** Cosine of the turn from which on a corner that points outwards is cut off; a point would be 2.8 times the growth. */
const SHARP = -0.75;
/** Cosine of a turn that goes back the way it came. */
const BACK = -0.95;

/** Where a corner goes: to where the two legs meet once they are moved, or to the two ends of a bevel. */
function growCorner(before: Leg, after: Leg, growth: number, on: boolean): [number, number][] {
  const cosine = before.dx * after.dx + before.dy * after.dy;
  const sine = before.dx * after.dy - before.dy * after.dx;
  const size = Math.abs(growth);
  const outer = sine * growth >= 0;
  if (on && outer && cosine < SHARP) {
    return [
      [before.dy * growth + before.dx * size, -before.dx * growth + before.dy * size],
      [after.dy * growth - after.dx * size, -after.dx * growth - after.dy * size],
    ];
  }
  const [across, along] = [before.dy + after.dy, -(before.dx + after.dx)];
  if (cosine < BACK) return [[0, 0]];
  // In a corner that points inwards the legs get shorter: by no more than they are long.
  const shorter = Math.min(before.length, after.length);
  const most = outer || sine === 0 ? Infinity : shorter / Math.abs(sine);
  const share = Math.min(size / (1 + cosine), most) * Math.sign(growth);
  return [[across * share, along * share]];
}
