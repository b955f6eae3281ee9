/** Decompresses streams (ISO 32000-1 7.4), none of them to more than a bounded size. */

import { constants, inflateSync } from 'node:zlib';
import { type Budget, LARGEST_STREAM } from './budget.ts';
import { asArray, asDict, asName, asNumber, type Dict, type Stream, type Value } from './values.ts';

/** A stream's content, or why there is none. */
export type Decoded =
  | { readonly bytes: Uint8Array }
  | { readonly problem: 'damaged' | 'too-large' | 'unsupported' };

type Resolve = (value: Value | undefined) => Value;

const SHORT: Readonly<Record<string, string>> = {
  Fl: 'FlateDecode',
  AHx: 'ASCIIHexDecode',
  A85: 'ASCII85Decode',
  RL: 'RunLengthDecode',
};

/** More filters on one stream are no use to anybody but to waste time. */
const MOST_FILTERS = 8;

/** Undoes the filters of a stream. */
export function decodeStream({ dict, raw }: Stream, resolve: Resolve, budget: Budget): Decoded {
  const listed = (key: string): readonly Value[] => {
    const value = resolve(dict.entries.get(key));
    return asArray(value) ?? (value === null ? [] : [value]);
  };
  const filters = listed('Filter').map((filter) => asName(resolve(filter)) ?? '');
  const parameters = listed('DecodeParms').map((one) => asDict(resolve(one)));
  if (filters.length > MOST_FILTERS) return { problem: 'unsupported' };
  let bytes = raw;
  for (const [i, filter] of filters.entries()) {
    const decoded = applyFilter(SHORT[filter] ?? filter, bytes, parameters[i], resolve, budget);
    if ('problem' in decoded) return decoded;
    bytes = decoded.bytes;
    budget.spend(bytes.length);
  }
  return { bytes };
}

function applyFilter(
  filter: string,
  bytes: Uint8Array,
  parameters: Dict | undefined,
  resolve: Resolve,
  budget: Budget,
): Decoded {
  switch (filter) {
    case 'FlateDecode': {
      const inflated = inflate(bytes, budget);
      return 'problem' in inflated || !parameters
        ? inflated
        : undoPredictor(inflated.bytes, parameters, resolve);
    }
    case 'ASCIIHexDecode':
      return { bytes: Buffer.from(digitsOf(bytes, /[^0-9a-f]/gi), 'hex') };
    case 'ASCII85Decode':
      return decodeAscii85(digitsOf(bytes, /[^!-uz]/g));
    case 'RunLengthDecode':
      return decodeRuns(bytes);
    default:
      return { problem: 'unsupported' };
  }
}

const digitsOf = (bytes: Uint8Array, others: RegExp): string =>
  (Buffer.from(bytes).toString('latin1').split(/~?>/, 1)[0] as string).replace(others, '');

function inflate(bytes: Uint8Array, budget: Budget): Decoded {
  const run = (finishFlush: number): Uint8Array =>
    inflateSync(bytes, { maxOutputLength: LARGEST_STREAM, finishFlush });
  try {
    return { bytes: run(constants.Z_FINISH) };
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      budget.spend(LARGEST_STREAM);
      return { problem: 'too-large' };
    }
    return { problem: 'damaged' };
  }
}

/** Undoes PNG prediction, which cross-reference streams use (ISO 32000-1 7.4.4.4). */
function undoPredictor(bytes: Uint8Array, parameters: Dict, resolve: Resolve): Decoded {
  const setting = (key: string, usual: number): number => {
    const value = asNumber(resolve(parameters.entries.get(key))) ?? usual;
    return Number.isInteger(value) && value > 0 ? value : usual;
  };
  const predictor = setting('Predictor', 1);
  if (predictor === 1) return { bytes };
  const bits = setting('BitsPerComponent', 8) * setting('Colors', 1);
  const step = Math.ceil(bits / 8);
  const width = Math.ceil((bits * setting('Columns', 1)) / 8);
  if (predictor < 10 || width > bytes.length) return { problem: 'unsupported' };
  const rows = Math.ceil(bytes.length / (width + 1));
  const found = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const type = bytes[row * (width + 1)] as number;
    for (let x = 0; x < width; x++) {
      const at = row * width + x;
      const left = x >= step ? (found[at - step] as number) : 0;
      const up = row > 0 ? (found[at - width] as number) : 0;
      const corner = row > 0 && x >= step ? (found[at - width - step] as number) : 0;
      found[at] = (bytes[row * (width + 1) + 1 + x] ?? 0) + predict(type, left, up, corner);
    }
  }
  return { bytes: found };
}

function predict(type: number, left: number, up: number, corner: number): number {
  if (type === 1) return left;
  if (type === 2) return up;
  if (type === 3) return (left + up) >> 1;
  if (type !== 4) return 0;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function decodeAscii85(text: string): Decoded {
  const groups = text.replaceAll('z', '!!!!!').match(/.{1,5}/g) ?? [];
  const found: number[] = [];
  for (const group of groups) {
    const padded = group.padEnd(5, 'u');
    let value = 0;
    for (let i = 0; i < 5; i++) value = value * 85 + padded.charCodeAt(i) - 33;
    if (value > 0xffffffff) return { problem: 'damaged' };
    for (let i = 0; i < group.length - 1; i++) found.push((value >>> (24 - 8 * i)) & 255);
  }
  return { bytes: Uint8Array.from(found) };
}

function decodeRuns(bytes: Uint8Array): Decoded {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at++] as number;
    if (length === 128) break;
    const part =
      length < 128 ? bytes.subarray(at, at + length + 1) : new Uint8Array(257 - length).fill(bytes[at] ?? 0);
    at += length < 128 ? length + 1 : 1;
    size += part.length;
    if (size > LARGEST_STREAM) return { problem: 'too-large' };
    parts.push(part);
  }
  return { bytes: Buffer.concat(parts) };
}
