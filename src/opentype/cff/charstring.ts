/** Type 2 glyph programs (Adobe TN 5177). */

import { once } from '../../base/remember.ts';
import { keep } from '../arrays.ts';

/** What a glyph program may call. */
interface Subroutines {
  readonly local: SubroutineIndex;
  readonly global: SubroutineIndex;
}

interface SubroutineIndex {
  readonly count: number;
  bytesOf(number: number): Uint8Array;
}

/** A glyph program without calls and hints. */
interface FlatProgram {
  readonly bytes: Uint8Array;
  /** It has lines or curves. */
  readonly draws: boolean;
}

/** Bytes of the operand that starts with a byte; 0 for an operator. */
const OPERAND_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === 255) return 5;
  if (byte >= 247) return 2;
  if (byte >= 32) return 1;
  return byte === 28 ? 3 : 0;
});

/** Calls a subroutine of the font that a glyph belongs to. */
export const CALL = 10;
const RETURN = 11;
const ESCAPE = 12;
const ENDCHAR = 14;
const CALL_GLOBAL = 29;

/** What an operator is to a program that is to lose its hints; the rest is unknown. */
type Kind = 'stem' | 'mask' | 'move' | 'draw' | 'drop' | 'unary' | 'binary';

const kinds = (entries: Partial<Record<Kind, readonly number[]>>): ReadonlyMap<number, Kind> =>
  new Map(
    Object.entries(entries).flatMap(([kind, numbers]) => numbers.map((number) => [number, kind as Kind])),
  );

const PLAIN = kinds({
  stem: [1, 3, 18, 23],
  mask: [19, 20],
  move: [4, 21, 22],
  draw: [5, 6, 7, 8, 24, 25, 26, 27, 30, 31],
});
const ESCAPED = kinds({
  draw: [34, 35, 36, 37],
  drop: [0],
  unary: [5, 9, 14, 26],
  binary: [3, 4, 10, 11, 12, 15, 24],
});

/** Whether so many operands are what an operator that moves or draws takes (TN 5177 4.1); a move may carry the width. */
const TAKES: ReadonlyMap<number, (count: number) => boolean> = new Map([
  ...[4, 22].map((operator) => [operator, (count: number) => count === 1 || count === 2] as const),
  [21, (count) => count === 2 || count === 3],
  [5, (count) => count >= 2 && count % 2 === 0],
  ...[6, 7].map((operator) => [operator, (count: number) => count >= 1] as const),
  [8, (count) => count >= 6 && count % 6 === 0],
  [24, (count) => count >= 8 && count % 6 === 2],
  [25, (count) => count >= 8 && count % 2 === 0],
  ...[26, 27, 30, 31].map((operator) => [operator, (count: number) => count >= 4 && count % 4 <= 1] as const),
]);
const FLEX_OPERANDS: ReadonlyMap<number, number> = new Map([
  [34, 7],
  [35, 13],
  [36, 9],
  [37, 11],
]);

const takes = (code: Uint8Array, at: number, count: number): boolean =>
  code[at] === ESCAPE
    ? FLEX_OPERANDS.get(code[at + 1] as number) === count
    : TAKES.get(code[at] as number)?.(count) === true;

/** `endchar` with four operands builds an accented letter of two others. */
const ACCENT_OPERANDS = 4;

const DEEPEST_CALL = 10;
/** Type 2 has room for no more, and readers show nothing of a glyph that takes more. */
const MOST_OPERANDS = 48;
/** A program that is longer, or takes longer to unroll, is damage or malice. */
const LONGEST = 1 << 18;
const MOST_STEPS = 1 << 20;

const room = once(() => new Uint8Array(LONGEST + 8));
const starts = new Int32Array(MOST_OPERANDS + 1);

/** Bias of a subroutine number. */
export const biasOf = (count: number): number => (count < 1240 ? 107 : count < 33900 ? 1131 : 32768);

/**
 * Unrolls the calls of a glyph program and leaves its hints out, so that it stands alone; its width stays.
 *
 * @throws RangeError on a damaged program, and on one that reckons with its operands in ways that fonts do not
 */
export function flatten(program: Uint8Array, { local, global }: Subroutines): FlatProgram {
  const out = room();
  let length = 0;
  let operands = 0;
  let stems = 0;
  let steps = 0;
  let moved = false;
  let draws = false;
  let ended = false;

  const copy = (code: Uint8Array, from: number, size: number): void => {
    if (length + size > LONGEST || from + size > code.length) throw new RangeError('glyph program');
    for (let i = 0; i < size; i++) out[length++] = code[from + i] as number;
  };
  const emit = (code: Uint8Array, at: number, size: number): void => {
    copy(code, at, size);
    operands = 0;
  };
  /** Hints go, but the width that the first operator of a program may carry. */
  const dropStems = (): void => {
    stems += operands >> 1;
    const width = operands % 2;
    if (operands > width) length = starts[width] as number;
    operands = width;
  };
  const popNumber = (): number => {
    if (operands === 0) throw new RangeError('call without a number');
    const start = starts[--operands] as number;
    const value = readInteger(out, start);
    if (start + (OPERAND_BYTES[out[start] as number] as number) !== length)
      throw new RangeError('reckoned call');
    length = start;
    return value;
  };
  const reckon = (code: Uint8Array, at: number, pops: number): void => {
    if (operands < pops) throw new RangeError('too few operands');
    copy(code, at, 2);
    operands -= pops - 1;
  };

  const run = (code: Uint8Array, depth: number): void => {
    if (depth > DEEPEST_CALL) throw new RangeError('calls too deep');
    for (let at = 0; at < code.length && !ended; ) {
      if (++steps > MOST_STEPS) throw new RangeError('glyph program without end');
      const byte = code[at] as number;
      const size = OPERAND_BYTES[byte] as number;
      if (size > 0) {
        if (operands === MOST_OPERANDS) throw new RangeError('too many operands');
        starts[operands++] = length;
        copy(code, at, size);
        at += size;
        continue;
      }
      if (byte === RETURN) return;
      if (byte === CALL || byte === CALL_GLOBAL) {
        const index = byte === CALL ? local : global;
        const called = index.bytesOf(popNumber() + biasOf(index.count));
        // A call costs the reading of what it calls, even of what returns at once.
        steps += called.length;
        run(called, depth + 1);
        at += 1;
        continue;
      }
      if (byte === ENDCHAR) {
        if (operands >= ACCENT_OPERANDS) throw new RangeError('accented letter of parts');
        emit(code, at, 1);
        ended = true;
        return;
      }
      const escaped = byte === ESCAPE;
      const width = escaped ? 2 : 1;
      const kind = escaped ? ESCAPED.get(code[at + 1] as number) : PLAIN.get(byte);
      switch (kind) {
        case 'stem':
          dropStems();
          break;
        case 'mask':
          dropStems();
          at += (stems + 7) >> 3;
          break;
        case 'draw':
        case 'move':
          // Readers show nothing of such a glyph, or each something else.
          if (!takes(code, at, operands)) throw new RangeError('operands too few or too many');
          if (kind === 'draw' && !moved) throw new RangeError('a line from nowhere');
          moved = true;
          draws ||= kind === 'draw';
          emit(code, at, width);
          break;
        case 'drop':
          break;
        case 'unary':
          reckon(code, at, 1);
          break;
        case 'binary':
          reckon(code, at, 2);
          break;
        default:
          throw new RangeError(`glyph operator ${byte}`);
      }
      at += width;
    }
  };
  run(program, 0);
  if (!ended) out[length++] = ENDCHAR;
  return { bytes: keep(out.subarray(0, length)), draws };
}

/** An operand that is an integer, as a call's number is. */
function readInteger(bytes: Uint8Array, at: number): number {
  const value = readNumber(bytes, at);
  if (!Number.isInteger(value)) throw new RangeError('a number that is not whole');
  return value;
}

/** The operand that starts at `at`. */
export function readNumber(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] as number;
  const next = bytes[at + 1] as number;
  if (byte === 28) return ((next << 24) >> 16) | (bytes[at + 2] as number);
  if (byte === 255) {
    const low = ((bytes[at + 3] as number) << 8) | (bytes[at + 4] as number);
    return (((next << 24) >> 16) | (bytes[at + 2] as number)) + low / 65536;
  }
  if (byte <= 246) return byte - 139;
  return byte <= 250 ? (byte - 247) * 256 + next + 108 : -(byte - 251) * 256 - next - 108;
}

/** Bytes of the operand that starts with a byte; 0 for an operator. */
export const operandBytes = (byte: number): number => OPERAND_BYTES[byte] as number;
