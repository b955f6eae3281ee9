/** Reads ToUnicode maps (ISO 32000-1 9.10.3). */

import type { Budget } from './budget.ts';
import { type Cursor, readValue } from './lexer.ts';
import { asArray, asBytes, asWord, decodeUtf16, type Value } from './values.ts';

/** Text of character codes. */
export type UnicodeMap = ReadonlyMap<number, string>;

const codeOf = (bytes: Uint8Array): number => bytes.reduce((code, byte) => code * 256 + byte, 0);

/** Reads a map; what is not understood in it is passed over. Throws LimitError where it maps too much. */
export function readUnicodeMap(bytes: Uint8Array, budget: Budget): UnicodeMap {
  const map = new Map<number, string>();
  const cursor: Cursor = { bytes, at: 0, budget };
  for (let value = readValue(cursor); value !== undefined; value = readValue(cursor)) {
    const word = asWord(value);
    if (word === 'beginbfchar') readCharacters(cursor, map);
    if (word === 'beginbfrange') readRanges(cursor, map, budget);
  }
  return map;
}

function readCharacters(cursor: Cursor, map: Map<number, string>): void {
  for (;;) {
    const code = asBytes(readValue(cursor));
    if (!code) return;
    const text = asBytes(readValue(cursor));
    if (text) map.set(codeOf(code), decodeUtf16(text));
  }
}

/** Codes are of at most this many bytes here; a wider range is no map of a font. */
const WIDEST_RANGE = 0xffff;
const UNITS_AN_ENTRY = 64;

function readRanges(cursor: Cursor, map: Map<number, string>, budget: Budget): void {
  for (;;) {
    const low = asBytes(readValue(cursor));
    if (!low) return;
    const high = asBytes(readValue(cursor));
    const target = readValue(cursor);
    if (!high) continue;
    const first = codeOf(low);
    const count = Math.min(codeOf(high) - first, WIDEST_RANGE) + 1;
    for (let i = 0; i < count; i++) {
      budget.spend(UNITS_AN_ENTRY);
      const text = textAt(target, i);
      if (text !== undefined) map.set(first + i, text);
    }
  }
}

/** Text of the i-th code of a range: its own, or the first one's with its last unit counted on. */
function textAt(target: Value | undefined, i: number): string | undefined {
  const list = asArray(target);
  if (list) {
    const own = asBytes(list[i]);
    return own && decodeUtf16(own);
  }
  const base = asBytes(target);
  if (!base) return undefined;
  const text = decodeUtf16(base);
  const last = text.codePointAt(text.length - 1);
  if (last === undefined || i === 0) return text;
  return text.slice(0, -1) + String.fromCharCode((last + i) & 0xffff);
}
