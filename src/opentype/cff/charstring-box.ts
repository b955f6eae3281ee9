/** The ink of a glyph program that `flatten` has unrolled. */

import type { InkBox } from '../ink.ts';
import { type Pen, trace } from './trace.ts';

/** Where a cubic Bézier curve turns back along one axis: its value there (0 < t < 1). */
function turningPoints(p0: number, p1: number, p2: number, p3: number): number[] {
  const [a, b, c] = [p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0];
  const root = Math.sqrt(b * b - 4 * a * c);
  const times = Math.abs(a) < 1e-9 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)];
  const valueAt = (t: number): number =>
    (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t * t * p2 + t ** 3 * p3;
  return times.filter((t) => t > 0 && t < 1).map(valueAt);
}

/** The box around what a program draws, in whole font units; undefined where it draws nothing. */
export function boxOfProgram(program: Uint8Array): InkBox | undefined {
  let [x, y] = [0, 0];
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  const mark = (px: number, py: number): void => {
    left = Math.min(left, px);
    right = Math.max(right, px);
    bottom = Math.min(bottom, py);
    top = Math.max(top, py);
  };
  const pen: Pen = {
    move: (dx, dy) => {
      x += dx;
      y += dy;
    },
    line: (dx, dy) => {
      mark(x, y);
      x += dx;
      y += dy;
      mark(x, y);
    },
    curve: (dxa, dya, dxb, dyb, dxc, dyc) => {
      const [x1, y1] = [x + dxa, y + dya];
      const [x2, y2] = [x1 + dxb, y1 + dyb];
      const [x3, y3] = [x2 + dxc, y2 + dyc];
      mark(x, y);
      for (const px of turningPoints(x, x1, x2, x3)) mark(px, y3);
      for (const py of turningPoints(y, y1, y2, y3)) mark(x3, py);
      mark(x3, y3);
      [x, y] = [x3, y3];
    },
  };
  trace(program, pen);
  if (!(left < right || bottom < top)) return undefined;
  return {
    left: Math.round(left),
    bottom: Math.round(bottom),
    right: Math.round(right),
    top: Math.round(top),
  };
}
