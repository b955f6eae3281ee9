/** Reads ToUnicode maps (ISO 32000-1 9.10.3). */

import type { Budget } from './budget.ts';
import { type Cursor, readValue } from './lexer.ts';
import { asArray, asBytes, asWord, decodeUtf16, type Value } from './pdf-values.ts';

/** Text of character codes. */
export type UnicodeMap = ReadonlyMap<number, string>;

/** Codes have one to four bytes; of more the last ones count. */
const codeOf = (bytes: Uint8Array): number => bytes.subarray(-4).reduce((code, byte) => code * 256 + byte, 0);

/** Reads a map; what is not understood in it is passed over. Throws LimitError where it maps too much. */
export function readUnicodeMap(bytes: Uint8Array, budget: Budget): UnicodeMap {
  const map = new Map<number, string>();
  const cursor: Cursor = { bytes, at: 0, budget };
  for (let value = readValue(cursor); value !== undefined; value = readValue(cursor)) {
    const word = asWord(value);
    if (word === 'beginbfchar') readCharacters(cursor, map);
    if (word === 'beginbfrange') readRanges(cursor, map);
  }
  return map;
}

/** Codes are of at most this many bytes here; a wider range is no map of a font. */
const WIDEST_RANGE = 0xffff;

/** An entry costs a place in the map, and its text two bytes a character, before and after it is put together. */
const UNITS_AN_ENTRY = 64;
const UNITS_A_TEXT_BYTE = 2;

/** A code's text, paid for: one text of megabytes may be given to every code. */
function textOf(bytes: Uint8Array, budget: Budget): string {
  budget.spend(UNITS_AN_ENTRY + UNITS_A_TEXT_BYTE * bytes.length);
  return decodeUtf16(bytes);
}

function readCharacters(cursor: Cursor, map: Map<number, string>): void {
  for (;;) {
    const code = asBytes(readValue(cursor));
    if (!code) return;
    const text = asBytes(readValue(cursor));
    if (text) map.set(codeOf(code), textOf(text, cursor.budget));
  }
}

function readRanges(cursor: Cursor, map: Map<number, string>): void {
  for (;;) {
    const low = asBytes(readValue(cursor));
    if (!low) return;
    const high = asBytes(readValue(cursor));
    const target = readValue(cursor);
    if (!high) continue;
    const first = codeOf(low);
    const count = Math.min(codeOf(high) - first, WIDEST_RANGE) + 1;
    for (let i = 0; i < count; i++) {
      const text = textAt(target, i, cursor.budget);
      if (text === undefined) break;
      map.set(first + i, text);
    }
  }
}

/**
 * Text of the i-th code of a range: its own, or the first one's with its last unit counted on. Undefined where the
 * list has ended, or there is no text at all.
 */
function textAt(target: Value | undefined, i: number, budget: Budget): string | undefined {
  const list = asArray(target);
  if (list) {
    if (i >= list.length) return undefined;
    const own = asBytes(list[i]);
    return own ? textOf(own, budget) : '';
  }
  const base = asBytes(target);
  if (!base) return undefined;
  const text = textOf(base, budget);
  const last = text.charCodeAt(text.length - 1);
  if (text === '' || i === 0) return text;
  return text.slice(0, -1) + String.fromCharCode((last + i) & 0xffff);
}
