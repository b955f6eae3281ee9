/** Reads PDF syntax (ISO 32000-1 7.2, 7.3): objects in a file, operators in a content stream, entries of a CMap. */

import { bytesOfHex } from './ascii-filters.ts';
import type { Budget } from './budget.ts';
import { type Bytes, type Dict, latin1, type Name, type Value } from './pdf-values.ts';

/** A place in some bytes; reading moves it on. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  readonly budget: Budget;
}

/** Arrays and dictionaries inside each other; real files stay below twenty. */
const DEEPEST = 100;

/** What reading costs: bytes are looked at one by one, and values are objects in memory, as large as V8 makes them. */
const UNITS_A_BYTE = 4;
const UNITS_AN_ESCAPE = 64;
const UNITS_A_VALUE = 64;
const UNITS_A_STRING = 192;
const UNITS_A_DICT = 256;
const UNITS_AN_ENTRY = 64;

const WHITE = 1;
const DELIMITER = 2;

const KIND = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) KIND[code] = WHITE;
for (const mark of '()<>[]{}/%') KIND[mark.charCodeAt(0)] = DELIMITER;

const OPEN = 0x28;
const CLOSE = 0x29;
const LESS = 0x3c;
const GREATER = 0x3e;
const LEFT = 0x5b;
const SLASH = 0x2f;
const PERCENT = 0x25;
const BACKSLASH = 0x5c;
const LF = 10;
const CR = 13;

const kindAt = ({ bytes, at }: Cursor): number => KIND[bytes[at] ?? 0] as number;

/** Moves past white space and comments, at a cost: a comment may be as long as the file, and be passed again and again. */
export function skipSpace(cursor: Cursor): void {
  const start = cursor.at;
  passSpace(cursor);
  cursor.budget.spend(UNITS_A_BYTE * (cursor.at - start));
}

function passSpace(cursor: Cursor): void {
  const { bytes } = cursor;
  for (; cursor.at < bytes.length; cursor.at++) {
    if (bytes[cursor.at] === PERCENT) {
      while (cursor.at < bytes.length && bytes[cursor.at] !== LF && bytes[cursor.at] !== CR) cursor.at++;
    } else if (kindAt(cursor) !== WHITE) return;
  }
}

/**
 * Reads one value or word.
 *
 * @returns undefined at the end of the bytes
 * @throws RangeError where values are nested too deeply, LimitError where the budget is spent
 */
export function readValue(cursor: Cursor, depth = 0): Value | undefined {
  if (depth > DEEPEST) throw new RangeError('nested too deeply');
  skipSpace(cursor);
  if (cursor.at >= cursor.bytes.length) return undefined;
  cursor.budget.spend(UNITS_A_VALUE);
  return readToken(cursor, depth);
}

function readToken(cursor: Cursor, depth: number): Value {
  const { bytes } = cursor;
  const first = bytes[cursor.at] as number;
  if (first === SLASH) return readName(cursor);
  if (first === OPEN) return readLiteral(cursor);
  if (first === LEFT) {
    cursor.at++;
    return readSequence(cursor, ']', depth);
  }
  if (first === LESS && bytes[cursor.at + 1] === LESS) {
    cursor.at += 2;
    return pairUp(readSequence(cursor, '>>', depth), cursor.budget);
  }
  if (first === LESS) return readHex(cursor);
  if (first === GREATER && bytes[cursor.at + 1] === GREATER) {
    cursor.at += 2;
    return { kind: 'word', word: '>>' };
  }
  if (KIND[first] === DELIMITER) {
    cursor.at++;
    return { kind: 'word', word: String.fromCharCode(first) };
  }
  return readRegular(cursor);
}

function takeRegular(cursor: Cursor): string {
  const start = cursor.at;
  while (cursor.at < cursor.bytes.length && kindAt(cursor) === 0) cursor.at++;
  cursor.budget.spend(UNITS_A_BYTE * (cursor.at - start));
  return String.fromCharCode(...cursor.bytes.subarray(start, Math.min(cursor.at, start + LONGEST_WORD)));
}

/** Names end at 127 bytes, and no word is longer; what goes on is no PDF. */
const LONGEST_WORD = 1024;

const NUMBER = /^[+-]*(?:\d+\.?\d*|\.\d+)(?:-\d*)?$/;

function readRegular(cursor: Cursor): Value {
  const word = takeRegular(cursor);
  // Some writers double the sign or put one inside; readers take the number before it.
  if (NUMBER.test(word)) return Number.parseFloat(word.replace(/^[+-]*(?=[+-])/, ''));
  if (word === 'true') return true;
  if (word === 'false') return false;
  if (word === 'null') return null;
  return { kind: 'word', word };
}

function readName(cursor: Cursor): Name {
  cursor.at++;
  const written = takeRegular(cursor);
  const name = written.includes('#')
    ? written.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : written;
  return { kind: 'name', name };
}

function readHex(cursor: Cursor): Bytes {
  const { bytes, budget } = cursor;
  const start = ++cursor.at;
  const found = bytes.indexOf(GREATER, start);
  const end = found < 0 ? bytes.length : found;
  budget.spend(UNITS_A_STRING + UNITS_A_BYTE * (end - start));
  cursor.at = end + 1;
  return { kind: 'string', bytes: bytesOfHex(bytes.subarray(start, end), budget) };
}

/** Reads a string in parentheses; one without escapes, as nearly all are, is not copied. */
function readLiteral(cursor: Cursor): Bytes {
  const { bytes } = cursor;
  const start = ++cursor.at;
  let open = 1;
  let escaped = false;
  for (; cursor.at < bytes.length; cursor.at++) {
    const byte = bytes[cursor.at];
    if (byte === BACKSLASH) {
      escaped = true;
      cursor.at++;
    } else if (byte === OPEN) open++;
    else if (byte === CLOSE && --open === 0) break;
  }
  const inside = bytes.subarray(start, cursor.at++);
  const cost = escaped ? UNITS_AN_ESCAPE : UNITS_A_BYTE;
  cursor.budget.spend(UNITS_A_STRING + cost * inside.length);
  return { kind: 'string', bytes: escaped ? unescapeString(inside) : inside };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const unescapeString = (bytes: Uint8Array): Uint8Array =>
  Buffer.from(
    latin1(bytes).replace(/\\(?:([0-7]{1,3})|(\r\n?|\n)|(.))/gs, (_, octal, lineEnd, mark) =>
      octal === undefined
        ? lineEnd === undefined
          ? (ESCAPES[mark] ?? mark)
          : ''
        : String.fromCharCode(Number.parseInt(octal, 8) & 255),
    ),
    'latin1',
  );

/** Words that can only stand outside of a value: what opened before them was never closed. */
const OUTSIDE = /^(?:obj|endobj|stream|endstream|xref|trailer|startxref)$/;

function readSequence(cursor: Cursor, close: ']' | '>>', depth: number): Value[] {
  const values: Value[] = [];
  for (;;) {
    const before = cursor.at;
    const value = readValue(cursor, depth + 1);
    if (value === undefined) return values;
    if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'word') {
      if (value.word === close) return values;
      if (OUTSIDE.test(value.word)) {
        cursor.at = before;
        return values;
      }
      if (value.word === 'R') foldReference(values);
    } else values.push(value);
  }
}

function foldReference(values: Value[]): void {
  const [number, generation] = values.slice(-2);
  if (typeof number !== 'number' || typeof generation !== 'number') return;
  values.splice(-2, 2, { kind: 'ref', number });
}

function pairUp(values: readonly Value[], budget: Budget): Dict {
  budget.spend(UNITS_A_DICT + (UNITS_AN_ENTRY * values.length) / 2);
  const entries = new Map<string, Value>();
  for (let i = 0; i + 1 < values.length; i += 2) {
    const key = values[i] as Value;
    if (typeof key === 'object' && key !== null && 'kind' in key && key.kind === 'name') {
      entries.set(key.name, values[i + 1] as Value);
    }
  }
  return { kind: 'dict', entries };
}
