/** Filters whose output has a size that can be counted before it is made (ISO 32000-1 7.4.2, 7.4.3, 7.4.5). */

import { type Budget, LARGEST_STREAM } from './budget.ts';
import type { Decoded } from './filters.ts';

/** Room for a stream's content; undefined where it is more than a stream may have. Spends before it allocates. */
function makeRoom(size: number, budget: Budget): Uint8Array | undefined {
  if (size > LARGEST_STREAM) return undefined;
  budget.spend(size);
  return new Uint8Array(size);
}

const END = 0x3e;

/** The bytes before the end mark `>`. */
function beforeEnd(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(END);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

/** The value of a hexadecimal digit; -1 for any other byte. */
const hexDigit = (byte: number): number =>
  byte >= 48 && byte <= 57
    ? byte - 48
    : byte >= 65 && byte <= 70
      ? byte - 55
      : byte >= 97 && byte <= 102
        ? byte - 87
        : -1;

/** Bytes of hexadecimal digits, what is none passed over; an odd last digit is followed by 0. */
export function bytesOfHex(written: Uint8Array, budget: Budget): Uint8Array {
  budget.spend(Math.ceil(written.length / 2));
  const found = new Uint8Array(Math.ceil(written.length / 2));
  let count = 0;
  for (const byte of written) {
    const digit = hexDigit(byte);
    if (digit < 0) continue;
    found[count >> 1] = (found[count >> 1] as number) | (count % 2 === 0 ? digit << 4 : digit);
    count++;
  }
  const size = Math.ceil(count / 2);
  // A part of a small array takes far more memory than the array.
  return size === found.length ? found : found.slice(0, size);
}

export const decodeHex = (bytes: Uint8Array, budget: Budget): Decoded => ({
  bytes: bytesOfHex(beforeEnd(bytes), budget),
});

const FOUR_ZEROS = 0x7a;
const FIRST = 0x21;
const LAST = 0x75;

/** Five digits stand for four bytes, of a last group that is shorter one byte less than its digits; `z` for four zeros. */
export function decodeAscii85(bytes: Uint8Array, budget: Budget): Decoded {
  const written = beforeEnd(bytes);
  let zeros = 0;
  for (const byte of written) if (byte === FOUR_ZEROS) zeros++;
  const found = makeRoom(4 * zeros + 4 * Math.ceil((written.length - zeros) / 5), budget);
  if (!found) return { problem: 'too-large' };
  let at = 0;
  let digits = 0;
  let value = 0;
  const put = (count: number): void => {
    for (let i = 0; i < count; i++) found[at++] = Math.floor(value / 256 ** (3 - i)) & 255;
    digits = 0;
    value = 0;
  };
  for (const byte of written) {
    if (byte === FOUR_ZEROS) {
      if (digits > 0) return { problem: 'damaged' };
      at += 4;
    } else if (byte >= FIRST && byte <= LAST) {
      value = value * 85 + byte - FIRST;
      if (++digits < 5) continue;
      if (value > 0xffffffff) return { problem: 'damaged' };
      put(4);
    }
  }
  if (digits > 0) {
    const rest = digits - 1;
    for (let i = digits; i < 5; i++) value = value * 85 + LAST - FIRST;
    if (value > 0xffffffff) return { problem: 'damaged' };
    put(rest);
  }
  return { bytes: found.subarray(0, at) };
}

const NO_MORE_RUNS = 128;

/** Goes through the runs; `literal` and `repeated` get where a run's bytes stand and how many they become. */
function eachRun(
  bytes: Uint8Array,
  literal: (start: number, count: number) => void,
  repeated: (byte: number, count: number) => void,
): void {
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at++] as number;
    if (length === NO_MORE_RUNS) return;
    if (length < NO_MORE_RUNS) {
      literal(at, Math.min(length + 1, bytes.length - at));
      at += length + 1;
    } else repeated(bytes[at++] ?? 0, 257 - length);
  }
}

export function decodeRuns(bytes: Uint8Array, budget: Budget): Decoded {
  let size = 0;
  const add = (_: number, count: number): void => {
    size += count;
  };
  eachRun(bytes, add, add);
  const found = makeRoom(size, budget);
  if (!found) return { problem: 'too-large' };
  let to = 0;
  eachRun(
    bytes,
    (start, count) => {
      found.set(bytes.subarray(start, start + count), to);
      to += count;
    },
    (byte, count) => {
      found.fill(byte, to, to + count);
      to += count;
    },
  );
  return { bytes: found };
}
