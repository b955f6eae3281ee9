/** Reads the scans of a JPEG into the coefficients of its blocks (ITU-T T.81, annexes F and G). */

import { BitReader, type HuffmanTable } from './huffman-table.ts';

/** The blocks of one colour. Coefficients stand in zigzag order, 64 a block. */
export interface Plane {
  readonly h: number;
  readonly v: number;
  /** Blocks that cover the picture. */
  readonly columns: number;
  readonly rows: number;
  /** Blocks that are kept across: whole units of the scan. */
  readonly stride: number;
  readonly coefficients: Int16Array;
}

/** What a scan holds of its planes. */
export interface Scan {
  readonly planes: readonly {
    readonly plane: Plane;
    readonly dc?: HuffmanTable;
    readonly ac?: HuffmanTable;
  }[];
  readonly progressive: boolean;
  /** Coefficients from … to, and their bits: those before, and the lowest now. */
  readonly from: number;
  readonly to: number;
  readonly high: number;
  readonly low: number;
  /** Units between restart markers; 0 for none. */
  readonly interval: number;
}

/** Decodes a block at an offset of a plane's coefficients; false where the data are wrong. */
type ReadBlock = (coefficients: Int16Array, at: number, part: number) => boolean;

/**
 * Adds what a scan says to the coefficients.
 *
 * @param units how many units of interleaved blocks the picture has across and down
 * @returns false where the data are broken off or no code
 */
export function readScan(
  bytes: Uint8Array,
  start: number,
  end: number,
  scan: Scan,
  units: { readonly across: number; readonly down: number },
): boolean {
  const bits = new BitReader(bytes, start, end);
  const { planes, interval } = scan;
  const predictions = new Int32Array(planes.length);
  const run = { left: 0 };
  const read = readerOf(scan, bits, predictions, run);
  const [first] = planes;
  if (!first) return false;
  const isAlone = planes.length === 1;
  const across = isAlone ? first.plane.columns : units.across;
  const total = across * (isAlone ? first.plane.rows : units.down);
  for (let unit = 0; unit < total; unit++) {
    if (interval > 0 && unit > 0 && unit % interval === 0) {
      if (!bits.restart()) return false;
      predictions.fill(0);
      run.left = 0;
    }
    const x = unit % across;
    const y = Math.floor(unit / across);
    if (x === 0 && bits.isSpent) return false;
    if (isAlone) {
      const { plane } = first;
      if (!read(plane.coefficients, 64 * (y * plane.stride + x), 0)) return false;
      continue;
    }
    for (let part = 0; part < planes.length; part++) {
      const { plane } = planes[part] as Scan['planes'][number];
      for (let v = 0; v < plane.v; v++) {
        for (let h = 0; h < plane.h; h++) {
          const block = (y * plane.v + v) * plane.stride + x * plane.h + h;
          if (!read(plane.coefficients, 64 * block, part)) return false;
        }
      }
    }
  }
  return !bits.isSpent;
}

function readerOf(scan: Scan, bits: BitReader, predictions: Int32Array, run: { left: number }): ReadBlock {
  if (!scan.progressive) return sequential(scan, bits, predictions);
  if (scan.from === 0) return scan.high === 0 ? firstDc(scan, bits, predictions) : nextDc(scan, bits);
  return scan.high === 0 ? firstAc(scan, bits, run) : nextAc(scan, bits, run);
}

function sequential({ planes }: Scan, bits: BitReader, predictions: Int32Array): ReadBlock {
  return (coefficients, at, part) => {
    const { dc, ac } = planes[part] as Scan['planes'][number];
    if (!dc || !ac) return false;
    const size = bits.decode(dc);
    if (size < 0 || size > 11) return false;
    predictions[part] = (predictions[part] as number) + bits.signed(size);
    coefficients[at] = predictions[part] as number;
    for (let k = 1; k < 64; k++) {
      const code = bits.decode(ac);
      if (code < 0) return false;
      const length = code & 15;
      if (length === 0) {
        if (code !== 0xf0) break;
        k += 15;
        continue;
      }
      k += code >> 4;
      if (k > 63) return false;
      coefficients[at + k] = bits.signed(length);
    }
    return true;
  };
}

function firstDc({ planes, low }: Scan, bits: BitReader, predictions: Int32Array): ReadBlock {
  return (coefficients, at, part) => {
    const { dc } = planes[part] as Scan['planes'][number];
    const size = dc ? bits.decode(dc) : -1;
    if (size < 0 || size > 11) return false;
    predictions[part] = (predictions[part] as number) + bits.signed(size);
    coefficients[at] = (predictions[part] as number) << low;
    return true;
  };
}

const nextDc =
  ({ low }: Scan, bits: BitReader): ReadBlock =>
  (coefficients, at) => {
    if (bits.bits(1) === 1) coefficients[at] = (coefficients[at] as number) | (1 << low);
    return true;
  };

function firstAc({ planes, from, to, low }: Scan, bits: BitReader, run: { left: number }): ReadBlock {
  const { ac } = planes[0] as Scan['planes'][number];
  return (coefficients, at) => {
    if (!ac) return false;
    if (run.left > 0) {
      run.left--;
      return true;
    }
    for (let k = from; k <= to; k++) {
      const code = bits.decode(ac);
      if (code < 0) return false;
      const [zeros, length] = [code >> 4, code & 15];
      if (length === 0 && zeros < 15) {
        run.left = (1 << zeros) + bits.bits(zeros) - 1;
        return true;
      }
      k += zeros;
      if (k > 63) return false;
      if (length > 0) coefficients[at + k] = bits.signed(length) * (1 << low);
    }
    return true;
  };
}

/** Adds a bit to the coefficients known, and sets those that become known (ITU-T T.81, G.1.2.3). */
function nextAc({ planes, from, to, low }: Scan, bits: BitReader, run: { left: number }): ReadBlock {
  const { ac } = planes[0] as Scan['planes'][number];
  const one = 1 << low;
  const refine = (coefficients: Int16Array, place: number): void => {
    const known = coefficients[place] as number;
    if (bits.bits(1) === 1 && (known & one) === 0) coefficients[place] = known + (known > 0 ? one : -one);
  };
  return (coefficients, at) => {
    if (!ac) return false;
    let k = from;
    while (run.left === 0 && k <= to) {
      const code = bits.decode(ac);
      if (code < 0) return false;
      let zeros = code >> 4;
      let fresh = 0;
      if ((code & 15) === 0) {
        if (zeros < 15) {
          run.left = (1 << zeros) + bits.bits(zeros);
          break;
        }
      } else fresh = bits.bits(1) === 1 ? one : -one;
      for (; k <= to; k++) {
        if (coefficients[at + k] !== 0) refine(coefficients, at + k);
        else if (zeros === 0) {
          coefficients[at + k] = fresh;
          k++;
          break;
        } else zeros--;
      }
    }
    if (run.left > 0) {
      for (; k <= to; k++) if (coefficients[at + k] !== 0) refine(coefficients, at + k);
      run.left--;
    }
    return true;
  };
}
