/** The straight lines across and down of a path: thin boxes that are filled, and strokes. */

import { type Matrix, xOf, yOf } from './matrix.ts';
import type { Rule } from './page-marks.ts';

/** A filled box that is thinner than this, in points, is a line. */
const THIN = 4;
/** Lines are at least so long. */
const SHORT = 4;

/** How many numbers follow each command of a path of pdf.js: move, line, curve, quadratic curve, close. */
const OPERANDS = [2, 2, 6, 4, 0];

interface Paint {
  readonly ctm: Matrix;
  readonly lineWidth: number;
  readonly fillRed: boolean;
  readonly strokeRed: boolean;
}

/** Corners of the parts of a path, in points of the page; parts with a curve are left out. */
function partsOf(data: ArrayLike<number>, ctm: Matrix): number[][] {
  const parts: number[][] = [];
  let part: number[] = [];
  let isStraight = true;
  const finish = (): void => {
    if (isStraight && part.length >= 4) parts.push(part);
    part = [];
    isStraight = true;
  };
  for (let i = 0; i < data.length; ) {
    const command = data[i++] as number;
    const count = OPERANDS[command];
    if (count === undefined) return parts;
    if (command === 0) finish();
    if (command < 2) {
      const [x, y] = [data[i] as number, data[i + 1] as number];
      part.push(xOf(ctm, x, y), yOf(ctm, x, y));
    } else if (command === 4) {
      part.push(part[0] as number, part[1] as number);
    } else isStraight = false;
    i += count;
  }
  finish();
  return parts;
}

/**
 * Adds the lines that a path draws.
 *
 * @param painting the operator that paints it
 */
export function rulesOf(
  data: ArrayLike<number>,
  painting: number,
  ops: Readonly<Record<string, number>>,
  paint: Paint,
  into: Rule[],
): void {
  const is = (...names: readonly string[]): boolean => names.some((name) => ops[name] === painting);
  const fills = is('fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke');
  const strokes = is(
    'stroke',
    'closeStroke',
    'fillStroke',
    'eoFillStroke',
    'closeFillStroke',
    'closeEOFillStroke',
  );
  if (!fills && !strokes) return;
  for (const part of partsOf(data, paint.ctm)) {
    const thin = fills && boxOf(part);
    if (thin && isLine(thin.right - thin.left, thin.bottom - thin.top))
      into.push({ ...thin, red: paint.fillRed });
    else if (strokes) strokesOf(part, paint, into);
  }
}

const isLine = (width: number, height: number): boolean =>
  Math.min(width, height) <= THIN &&
  Math.max(width, height) >= SHORT &&
  Math.max(width, height) > 2 * Math.min(width, height);

function boxOf(part: readonly number[]): { left: number; right: number; top: number; bottom: number } {
  const box = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  for (let i = 0; i + 1 < part.length; i += 2) {
    const [x, y] = [part[i] as number, part[i + 1] as number];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** How far from level a line may be, in points. */
const SLANT = 0.7;

function strokesOf(part: readonly number[], { ctm, lineWidth, strokeRed }: Paint, into: Rule[]): void {
  const half = (lineWidth * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]))) / 2;
  if (half > THIN) return;
  for (let i = 0; i + 3 < part.length; i += 2) {
    const box = boxOf(part.slice(i, i + 4));
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    if (Math.min(width, height) > SLANT || Math.max(width, height) < SHORT) continue;
    const isAcross = width > height;
    into.push({
      left: box.left - (isAcross ? 0 : half),
      right: box.right + (isAcross ? 0 : half),
      top: box.top - (isAcross ? half : 0),
      bottom: box.bottom + (isAcross ? half : 0),
      red: strokeRed,
    });
  }
}
