import { type Cursor, readValue, skipSpace } from './lexer.ts';
import { asDict, asNumber, asWord, type Dict, isWord, latin1, type Value } from './pdf-values.ts';

/** An object as it stands in a file. */
interface ReadObject {
  readonly number: number;
  readonly value: Value;
  /** A stream whose length is not the one it gives: its end was looked for. */
  readonly misfit: boolean;
}

const CR = 13;
const LF = 10;

/**
 * Reads an indirect object (ISO 32000-1 7.3.10) at the cursor.
 *
 * @param lengthOf the number that a stream's Length is or leads to
 * @returns undefined where no object begins
 */
export function readObject(
  cursor: Cursor,
  lengthOf: (value: Value | undefined) => number | undefined,
): ReadObject | undefined {
  const number = asNumber(readValue(cursor));
  const generation = asNumber(readValue(cursor));
  if (number === undefined || generation === undefined || !isWord(readValue(cursor), 'obj')) return undefined;
  const value = readWhole(cursor);
  if (value === undefined || asWord(value) !== undefined) return { number, value: null, misfit: false };
  const dict = asDict(value);
  if (!dict) return { number, value, misfit: false };
  const after = cursor.at;
  skipSpace(cursor);
  if (latin1(cursor.bytes.subarray(cursor.at, cursor.at + 6)) !== 'stream') {
    cursor.at = after;
    return { number, value, misfit: false };
  }
  cursor.at += 6;
  return { number, ...readStream(cursor, dict, lengthOf(dict.entries.get('Length'))) };
}

/** A value that may be a reference, which only what follows its number tells. */
function readWhole(cursor: Cursor): Value | undefined {
  const value = readValue(cursor);
  const number = asNumber(value);
  if (number === undefined) return value;
  const after = cursor.at;
  if (asNumber(readValue(cursor)) !== undefined && isWord(readValue(cursor), 'R'))
    return { kind: 'ref', number };
  cursor.at = after;
  return value;
}

function readStream(
  cursor: Cursor,
  dict: Dict,
  length: number | undefined,
): { value: Value; misfit: boolean } {
  const { bytes, budget } = cursor;
  if (bytes[cursor.at] === CR) cursor.at++;
  if (bytes[cursor.at] === LF) cursor.at++;
  const start = cursor.at;
  if (length !== undefined && length >= 0 && endsAt(bytes, start + length)) {
    cursor.at = start + length;
    return { value: { kind: 'stream', dict, raw: bytes.subarray(start, start + length) }, misfit: false };
  }
  const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('endstream', start);
  const end = found < 0 ? bytes.length : found;
  // Searching is fast, yet a file may make it happen once an object.
  budget.spend(end - start);
  cursor.at = end;
  return {
    value: { kind: 'stream', dict, raw: bytes.subarray(start, trimEnd(bytes, start, end)) },
    misfit: true,
  };
}

/** Whether a stream ends here: `endstream` follows, with a line end before it or none. */
const endsAt = (bytes: Uint8Array, at: number): boolean =>
  /^\s{0,3}endstream/.test(latin1(bytes.subarray(at, at + 12)));

function trimEnd(bytes: Uint8Array, start: number, end: number): number {
  const before = end > start && bytes[end - 1] === LF ? end - 1 : end;
  return before > start && bytes[before - 1] === CR ? before - 1 : before;
}
