/** Follows what a glyph program that `flatten` has unrolled draws. */

import { operandBytes, readNumber } from './charstring.ts';

/** Takes what a program draws, each step from where the one before ended. */
export interface Pen {
  move(dx: number, dy: number): void;
  line(dx: number, dy: number): void;
  curve(dxa: number, dya: number, dxb: number, dyb: number, dxc: number, dyc: number): void;
}

type Operands = readonly number[];
const at = (operands: Operands, i: number): number => operands[i] ?? 0;

/** Straight lines that run along the axes in turn. */
function alternate(pen: Pen, operands: Operands, horizontal: boolean): void {
  operands.forEach((d, i) => {
    if ((i % 2 === 0) === horizontal) pen.line(d, 0);
    else pen.line(0, d);
  });
}

function lines(pen: Pen, operands: Operands): void {
  for (let i = 0; i + 1 < operands.length; i += 2) pen.line(at(operands, i), at(operands, i + 1));
}

function curves(pen: Pen, operands: Operands): void {
  for (let i = 0; i + 5 < operands.length; i += 6) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = operands.slice(i, i + 6);
    pen.curve(a, b, c, d, e, f);
  }
}

/** Curves that start and end along one axis; a first odd operand turns the first start aside. */
function sameTangents(pen: Pen, operands: Operands, horizontal: boolean): void {
  let aside = operands.length % 2 === 1 ? at(operands, 0) : 0;
  for (let i = operands.length % 2; i + 3 < operands.length; i += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = operands.slice(i, i + 4);
    if (horizontal) pen.curve(a, aside, b, c, d, 0);
    else pen.curve(aside, a, b, c, 0, d);
    aside = 0;
  }
}

/** Curves that start along one axis and end along the other, in turn; a last odd operand turns the last end aside. */
function turningTangents(pen: Pen, operands: Operands, startsHorizontal: boolean): void {
  let horizontal = startsHorizontal;
  for (let i = 0; i + 3 < operands.length; i += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = operands.slice(i, i + 4);
    const aside = operands.length - i === 5 ? at(operands, i + 4) : 0;
    if (horizontal) pen.curve(a, 0, b, c, aside, d);
    else pen.curve(0, a, b, c, d, aside);
    horizontal = !horizontal;
  }
}

const PATH: ReadonlyMap<number, (pen: Pen, operands: Operands) => void> = new Map([
  [5, lines],
  [6, (pen: Pen, operands: Operands) => alternate(pen, operands, true)],
  [7, (pen: Pen, operands: Operands) => alternate(pen, operands, false)],
  [8, curves],
  [
    24,
    (pen: Pen, operands: Operands) => {
      curves(pen, operands.slice(0, -2));
      lines(pen, operands.slice(-2));
    },
  ],
  [
    25,
    (pen: Pen, operands: Operands) => {
      lines(pen, operands.slice(0, -6));
      curves(pen, operands.slice(-6));
    },
  ],
  [26, (pen: Pen, operands: Operands) => sameTangents(pen, operands, false)],
  [27, (pen: Pen, operands: Operands) => sameTangents(pen, operands, true)],
  [30, (pen: Pen, operands: Operands) => turningTangents(pen, operands, false)],
  [31, (pen: Pen, operands: Operands) => turningTangents(pen, operands, true)],
]);

const FLEX: ReadonlyMap<number, (pen: Pen, operands: Operands) => void> = new Map([
  [
    34,
    (pen: Pen, [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0]: Operands) => {
      pen.curve(a, 0, b, c, d, 0);
      pen.curve(e, 0, f, -c, g, 0);
    },
  ],
  [35, (pen: Pen, operands: Operands) => curves(pen, operands.slice(0, 12))],
  [
    36,
    (pen: Pen, [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0]: Operands) => {
      pen.curve(a, b, c, d, e, 0);
      pen.curve(f, 0, g, h, i, -(b + d + h));
    },
  ],
  [
    37,
    (pen: Pen, operands: Operands) => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0, j = 0, last = 0] = operands;
      const [dx, dy] = [a + c + e + g + i, b + d + f + h + j];
      pen.curve(a, b, c, d, e, f);
      if (Math.abs(dx) > Math.abs(dy)) pen.curve(g, h, i, j, last, -dy);
      else pen.curve(g, h, i, j, -dx, last);
    },
  ],
]);

const MOVES: ReadonlyMap<number, (operands: Operands) => [number, number]> = new Map([
  [4, (operands: Operands): [number, number] => [0, operands.at(-1) ?? 0]],
  [21, (operands: Operands): [number, number] => [operands.at(-2) ?? 0, operands.at(-1) ?? 0]],
  [22, (operands: Operands): [number, number] => [operands.at(-1) ?? 0, 0]],
]);

const SUMS: ReadonlyMap<number, (a: number, b: number) => number> = new Map([
  [10, (a: number, b: number) => a + b],
  [11, (a: number, b: number) => a - b],
  [12, (a: number, b: number) => a / b],
  [24, (a: number, b: number) => a * b],
]);

/** Draws a glyph program with a pen. */
export function trace(program: Uint8Array, pen: Pen): void {
  let operands: number[] = [];
  for (let i = 0; i < program.length; ) {
    const byte = program[i] as number;
    const size = operandBytes(byte);
    if (size > 0) {
      operands.push(readNumber(program, i));
      i += size;
      continue;
    }
    const next = program[i + 1] as number;
    const sum = byte === 12 ? SUMS.get(next) : undefined;
    if (sum) {
      const [a = 0, b = 0] = operands.splice(-2);
      operands.push(sum(a, b));
    } else if (byte === 12 && next === 14) operands.push(-(operands.pop() ?? 0));
    else {
      const step = MOVES.get(byte)?.(operands);
      if (step) pen.move(...step);
      (byte === 12 ? FLEX.get(next) : PATH.get(byte))?.(pen, operands);
      operands = [];
    }
    i += byte === 12 ? 2 : 1;
  }
}
