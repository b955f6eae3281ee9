/** Writes Type 2 glyph programs (Adobe TN 5177). */

import { concat } from '../arrays.ts';
import type { Contour, ContourPoint } from '../contour.ts';
import { integerOperand } from './cff-dict.ts';
import { operandBytes } from './charstring.ts';

const OPERATOR = {
  vmoveto: 4,
  rlineto: 5,
  hlineto: 6,
  vlineto: 7,
  rrcurveto: 8,
  endchar: 14,
  rmoveto: 21,
  hmoveto: 22,
  vhcurveto: 30,
  hvcurveto: 31,
} as const;

const MOST_OPERANDS = 48;

/** An operator with its operands; `repeats` where more operands of the same kind may follow. */
interface Step {
  readonly operator: number;
  readonly operands: readonly number[];
  readonly repeats?: boolean;
}

function moveTo(dx: number, dy: number): Step {
  if (dy === 0) return { operator: OPERATOR.hmoveto, operands: [dx] };
  if (dx === 0) return { operator: OPERATOR.vmoveto, operands: [dy] };
  return { operator: OPERATOR.rmoveto, operands: [dx, dy] };
}

function lineTo(dx: number, dy: number): Step {
  if (dy === 0) return { operator: OPERATOR.hlineto, operands: [dx] };
  if (dx === 0) return { operator: OPERATOR.vlineto, operands: [dy] };
  return { operator: OPERATOR.rlineto, operands: [dx, dy], repeats: true };
}

function curveTo(d: readonly [number, number, number, number, number, number]): Step {
  const [dxa, dya, dxb, dyb, dxc, dyc] = d;
  if (dya === 0 && dxc === 0) return { operator: OPERATOR.hvcurveto, operands: [dxa, dxb, dyb, dyc] };
  if (dxa === 0 && dyc === 0) return { operator: OPERATOR.vhcurveto, operands: [dya, dxb, dyb, dxc] };
  return { operator: OPERATOR.rrcurveto, operands: d, repeats: true };
}

function stepsOf(contours: readonly Contour[]): Step[] {
  const steps: Step[] = [];
  let at = { x: 0, y: 0 };
  const to = (point: ContourPoint): [number, number] => {
    const step: [number, number] = [point.x - at.x, point.y - at.y];
    at = point;
    return step;
  };
  for (const contour of contours) {
    const first = contour[0] as ContourPoint;
    steps.push(moveTo(...to(first)));
    const rest = [...contour.slice(1), first];
    for (let i = 0; i < rest.length; ) {
      const [a, b, c] = [rest[i], rest[i + 1], rest[i + 2]] as [ContourPoint, ContourPoint, ContourPoint];
      if (!a.on && b && c) steps.push(curveTo([...to(a), ...to(b), ...to(c)]));
      // The way back to the start is drawn by itself.
      else if (i < rest.length - 1) steps.push(lineTo(...to(a)));
      i += a.on ? 1 : 3;
    }
  }
  return steps;
}

/**
 * Writes a glyph program.
 *
 * @param contours with cubic curves, each beginning on the outline, at whole font units
 * @param width the operand for the advance as it is encoded; empty for the default one
 */
export function writeCharstring(contours: readonly Contour[], width: Uint8Array): Uint8Array {
  const bytes = [...width];
  let pending: Step | undefined;
  let used = width.length > 0 ? 1 : 0;
  const close = (): void => {
    if (pending) bytes.push(pending.operator);
    used = 0;
  };
  for (const step of stepsOf(contours)) {
    const joins = step.repeats && pending?.operator === step.operator;
    if (pending && !(joins && used + step.operands.length <= MOST_OPERANDS)) close();
    for (const operand of step.operands) bytes.push(...integerOperand(operand));
    used += step.operands.length;
    pending = step;
  }
  close();
  bytes.push(OPERATOR.endchar);
  return Uint8Array.from(bytes);
}

/** Operands of the operators that may come first; one more is the advance. */
const FIRST_OPERANDS: ReadonlyMap<number, number> = new Map([
  [OPERATOR.vmoveto, 1],
  [OPERATOR.hmoveto, 1],
  [OPERATOR.rmoveto, 2],
  [OPERATOR.endchar, 0],
]);

const ESCAPE = 12;
/** Escaped operators that reckon with one operand, and leave one: not, abs, neg, sqrt. */
const UNARY: ReadonlySet<number> = new Set([5, 9, 14, 26]);

/** How many bytes of a program that `flatten` has unrolled are the operand for its advance: the first, if it is there. */
function widthBytes(program: Uint8Array): number {
  /** Where each operand ends. */
  const ends: number[] = [];
  for (let at = 0; at < program.length; ) {
    const byte = program[at] as number;
    const size = operandBytes(byte);
    if (size > 0) {
      at += size;
      ends.push(at);
    } else if (byte === ESCAPE) {
      at += 2;
      ends.splice(UNARY.has(program[at - 1] as number) ? -1 : -2, 2, at);
    } else {
      const own = FIRST_OPERANDS.get(byte) ?? ends.length;
      return ends.length > own ? (ends[0] as number) : 0;
    }
  }
  return 0;
}

/** The operand for the advance of a glyph program, as it is encoded; empty for the default one. */
export const widthOf = (program: Uint8Array): Uint8Array => program.subarray(0, widthBytes(program));

/** The same glyph with another operand for its advance. */
export const withWidth = (program: Uint8Array, width: Uint8Array): Uint8Array =>
  concat([width, program.subarray(widthBytes(program))]);
