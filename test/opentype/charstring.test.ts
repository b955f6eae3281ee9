import { describe, expect, it } from 'vitest';
import { flatten, readNumber } from '../../src/opentype/cff/charstring.ts';
import { boxOfProgram } from '../../src/opentype/cff/charstring-box.ts';

/** Subroutines numbered from -107, as few are. */
const subroutines = (...programs: number[][]) => ({
  count: programs.length,
  bytesOf: (number: number): Uint8Array => {
    const program = programs[number];
    if (!program) throw new RangeError('no subroutine');
    return Uint8Array.from(program);
  },
});
const NONE = subroutines();
const n = (value: number): number => value + 139;
const [HSTEM, VMOVETO, RLINETO, HLINETO, CALL, RETURN, END, HSTEMHM, MASK, RMOVETO, GLOBAL] = [
  1, 4, 5, 6, 10, 11, 14, 18, 19, 21, 29,
] as const;

const flat = (program: number[], local = NONE, global = NONE) => {
  const { bytes, draws } = flatten(Uint8Array.from(program), { local, global });
  return { bytes: [...bytes], draws };
};

describe('a flattened glyph program', () => {
  it('keeps what draws as it is', () => {
    const program = [n(10), n(20), RMOVETO, n(30), HLINETO, END];
    expect(flat(program)).toEqual({ bytes: program, draws: true });
  });

  it('loses its hints and keeps its width', () => {
    const program = [n(-50), n(1), n(2), HSTEM, n(5), VMOVETO, n(3), HLINETO, END];
    expect(flat(program).bytes).toEqual([n(-50), n(5), VMOVETO, n(3), HLINETO, END]);
  });

  it('counts stems, those before a mask too, to know the bytes of masks', () => {
    const nineStems = Array.from({ length: 16 }, (_, i) => n(i));
    const program = [...nineStems, HSTEMHM, n(1), n(2), MASK, END, CALL, n(7), VMOVETO, MASK, 1, 2, END];
    expect(flat(program).bytes).toEqual([n(7), VMOVETO, END]);
  });

  it('unrolls calls, also those whose operands come from another call', () => {
    const local = subroutines([n(4), n(6), RETURN], [n(-105), CALL, RLINETO, RETURN], [n(8), RETURN]);
    const global = subroutines([n(9), HLINETO, END]);
    const program = [n(-107), CALL, RMOVETO, n(3), n(-106), CALL, n(-107), GLOBAL];
    expect(flat(program, local, global)).toEqual({
      bytes: [n(4), n(6), RMOVETO, n(3), n(8), RLINETO, n(9), HLINETO, END],
      draws: true,
    });
  });

  it('says when nothing is drawn, and ends even where the program does not', () => {
    expect(flat([n(5), VMOVETO])).toEqual({ bytes: [n(5), VMOVETO, END], draws: false });
  });

  it.each([
    ['a call of no number', [CALL]],
    ['a call of a number reckoned out', [n(1), n(2), 12, 10, CALL]],
    ['an unknown operator', [n(1), 2]],
    ['an accented letter of parts', [n(0), n(0), n(65), n(66), END]],
    ['a number cut short', [28, 1]],
    ['too many operands', [...Array<number>(514).fill(n(1)), RMOVETO]],
  ])('refuses %s', (_, program) => {
    expect(() => flat(program)).toThrow(RangeError);
  });

  it('refuses programs that call each other without end, deep or wide', () => {
    expect(() => flat([n(-107), CALL], subroutines([n(-107), CALL]))).toThrow(RangeError);
    const wide = Array.from({ length: 9 }, (_, i) =>
      Array.from({ length: 40 }, () => [n(i - 106), CALL]).flat(),
    );
    expect(() => flat([n(-107), CALL], subroutines(...wide, [RETURN]))).toThrow(RangeError);
  });
});

describe('numbers of a glyph program', () => {
  it.each([
    [[139], 0],
    [[32], -107],
    [[246], 107],
    [[247, 0], 108],
    [[250, 255], 1131],
    [[251, 0], -108],
    [[254, 255], -1131],
    [[28, 0x80, 0x01], -32767],
    [[255, 0xff, 0xfe, 0x80, 0x00], -1.5],
  ])('%j is %d', (bytes, value) => {
    expect(readNumber(Uint8Array.from(bytes), 0)).toBe(value);
  });
});

describe('the ink of a glyph program', () => {
  it('reaches to where curves turn back, not to their control points', () => {
    // From (0, 0) up through (0, 100), (100, 100) to (100, 0): the top is at three quarters.
    const curve = [n(0), VMOVETO, n(0), n(100), n(100), n(0), n(0), n(-100), 8, END];
    expect(boxOfProgram(Uint8Array.from(curve))).toEqual({ left: 0, bottom: 0, right: 100, top: 75 });
  });

  it.each([
    ['hflex', [10, 20, 30, 20, 20, 20, 10], 34, [100, 30]],
    ['flex', [10, 0, 20, 30, 20, 0, 20, 0, 20, -30, 10, 0, 50], 35, [100, 30]],
    ['hflex1', [10, 5, 20, 25, 20, 20, 20, -25, 10], 36, [100, 30]],
    ['flex1', [10, 0, 20, 30, 20, 0, 20, 0, 20, -20, 10], 37, [100, 30]],
  ])('of %s lies between its ends and its bend', (_, operands, operator, [right, top]) => {
    const program = Uint8Array.from([n(0), VMOVETO, ...operands.map(n), 12, operator, END]);
    expect(boxOfProgram(program)).toEqual({ left: 0, bottom: 0, right, top });
  });

  it('is nothing where nothing is drawn', () => {
    expect(boxOfProgram(Uint8Array.of(n(5), VMOVETO, END))).toBeUndefined();
  });
});
