/** Finds where the objects of a file stand: by its cross-reference tables and streams (ISO 32000-1 7.5.4, 7.5.8). */

import type { Budget } from './budget.ts';
import { decodeStream } from './filters.ts';
import { type Cursor, readValue } from './lexer.ts';
import { readObject } from './pdf-object.ts';
import {
  asArray,
  asDict,
  asName,
  asNumber,
  asStream,
  asWord,
  type Dict,
  EMPTY,
  isWord,
  latin1,
  type Stream,
  type Value,
} from './pdf-values.ts';

/** Where an object stands: at a place in the file, inside an object stream, or nowhere any more. */
type Entry =
  | { readonly kind: 'at'; readonly offset: number }
  | { readonly kind: 'in'; readonly stream: number }
  | { readonly kind: 'free' };

/** Everything that says where objects are. */
export interface Directory {
  readonly entries: Map<number, Entry>;
  /** Root, Info, Encrypt. */
  readonly trailer: Dict;
  /** False where a part of it was damaged: what it says must not be trusted. */
  readonly sound: boolean;
}

/** `startxref` stands near the end; some programs leave a tail behind it. */
const TAIL = 2048;

/**
 * Reads all cross-reference sections of a file, the newest first.
 *
 * @param base where the file proper begins: what stands before its header moves every offset
 */
export function readDirectory(bytes: Uint8Array, base: number, budget: Budget): Directory {
  const entries = new Map<number, Entry>();
  const trailer = new Map<string, Value>();
  const start = findStart(bytes);
  const seen = new Set<number>();
  const waiting = start === undefined ? [] : [start];
  let sound = start !== undefined;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (seen.has(next)) {
      sound = false;
      continue;
    }
    seen.add(next);
    const section = readSection({ bytes, at: next + base, budget }, base, entries);
    if (!section) {
      sound = false;
      continue;
    }
    for (const [key, value] of section.entries) if (!trailer.has(key)) trailer.set(key, value);
    // A hybrid file's stream counts as newer than what came before the section.
    for (const key of ['XRefStm', 'Prev']) {
      const offset = asNumber(section.entries.get(key));
      if (offset !== undefined) waiting.push(offset);
    }
  }
  return { entries, trailer: { kind: 'dict', entries: trailer }, sound };
}

function findStart(bytes: Uint8Array): number | undefined {
  const tail = latin1(bytes.subarray(-TAIL));
  const match = /startxref\s{0,10}(\d{1,10})/.exec(tail.slice(Math.max(0, tail.lastIndexOf('startxref'))));
  return match ? Number(match[1]) : undefined;
}

/** Reads one section; what newer ones said stands. */
function readSection(cursor: Cursor, base: number, entries: Map<number, Entry>): Dict | undefined {
  const start = cursor.at;
  if (isWord(readValue(cursor), 'xref')) return readTable(cursor, base, entries);
  cursor.at = start;
  const stream = asStream(readObject(cursor, asNumber)?.value);
  if (!stream || asName(stream.dict.entries.get('Type')) !== 'XRef') return undefined;
  return readXrefStream(stream, base, entries, cursor.budget) ? stream.dict : undefined;
}

/** What a place costs: an object and its number in a map, however few bytes say it. */
const UNITS_AN_ENTRY = 128;

function addNew(entries: Map<number, Entry>, number: number, entry: Entry, budget: Budget): void {
  budget.spend(UNITS_AN_ENTRY);
  if (!entries.has(number)) entries.set(number, entry);
}

function readTable(cursor: Cursor, base: number, entries: Map<number, Entry>): Dict | undefined {
  for (;;) {
    const first = readValue(cursor);
    if (asWord(first) === 'trailer') return asDict(readValue(cursor));
    const count = asNumber(readValue(cursor));
    const start = asNumber(first);
    if (start === undefined || count === undefined) return undefined;
    for (let i = 0; i < count; i++) {
      const offset = asNumber(readValue(cursor));
      readValue(cursor);
      const kind = asWord(readValue(cursor));
      if (offset === undefined || (kind !== 'n' && kind !== 'f')) return undefined;
      const entry: Entry = kind === 'n' ? { kind: 'at', offset: offset + base } : { kind: 'free' };
      addNew(entries, start + i, entry, cursor.budget);
    }
  }
}

function readXrefStream(stream: Stream, base: number, entries: Map<number, Entry>, budget: Budget): boolean {
  const numbers = (key: string): number[] =>
    (asArray(stream.dict.entries.get(key)) ?? []).map((value) => asNumber(value) ?? -1);
  const widths = numbers('W');
  const decoded = decodeStream(stream, (value) => value ?? null, budget);
  const row = widths.reduce((sum, width) => sum + width, 0);
  if (
    'problem' in decoded ||
    widths.length < 3 ||
    widths.some((width) => width < 0 || width > 6) ||
    row === 0
  ) {
    return false;
  }
  const { bytes } = decoded;
  const [typeWidth, placeWidth] = widths as [number, number];
  const field = (at: number, width: number): number => {
    let value = 0;
    for (let i = 0; i < width; i++) value = value * 256 + (bytes[at + i] ?? 0);
    return value;
  };
  const size = asNumber(stream.dict.entries.get('Size')) ?? 0;
  const index = stream.dict.entries.has('Index') ? numbers('Index') : [0, size];
  let at = 0;
  for (let part = 0; part + 1 < index.length; part += 2) {
    const first = index[part] as number;
    for (let i = 0; i < (index[part + 1] as number) && at + row <= bytes.length; i++, at += row) {
      const type = typeWidth === 0 ? 1 : field(at, typeWidth);
      const place = field(at + typeWidth, placeWidth);
      addNew(
        entries,
        first + i,
        type === 1
          ? { kind: 'at', offset: place + base }
          : type === 2
            ? { kind: 'in', stream: place }
            : { kind: 'free' },
        budget,
      );
    }
  }
  return true;
}

/** An object's number and `obj`; bounded repeats, so that no text makes the search slow. */
const HEADS = /(?<!\d)(\d{1,10})[\0\t\n\f\r ]{1,8}\d{1,5}[\0\t\n\f\r ]{1,8}obj\b/g;

/**
 * Finds the objects of a file whose directory is damaged by looking for their heads. A later object of the same number
 * is the newer one.
 */
export function searchObjects(bytes: Uint8Array, budget: Budget): Directory {
  const entries = new Map<number, Entry>();
  const trailer = new Map<string, Value>();
  const streams: Dict[] = [];
  const text = latin1(bytes);
  budget.spend(bytes.length);
  for (const match of text.matchAll(HEADS)) {
    budget.spend(UNITS_AN_ENTRY);
    entries.set(Number(match[1]), { kind: 'at', offset: match.index });
  }
  for (const [number, entry] of [...entries]) {
    if (entry.kind !== 'at') continue;
    const value = readQuietly({ bytes, at: entry.offset, budget });
    const dict = asDict(value);
    const type = asName(dict?.entries.get('Type'));
    if (type === 'Catalog') trailer.set('Root', { kind: 'ref', number });
    if (type === 'XRef' && dict) streams.push(dict);
    const container = type === 'ObjStm' ? asStream(value) : undefined;
    for (const held of container ? readHeads(container, (one) => one ?? null, budget) : []) {
      addNew(entries, held.number, { kind: 'in', stream: number }, budget);
      // Where the end of a file is lost, nothing else tells where its root is.
      const inside = asDict(readQuietly({ bytes: held.bytes, at: held.offset, budget }, readValue));
      if (asName(inside?.entries.get('Type')) === 'Catalog') {
        trailer.set('Root', { kind: 'ref', number: held.number });
      }
    }
  }
  for (const match of text.matchAll(/\btrailer\b/g)) {
    const value = readQuietly({ bytes, at: match.index + 'trailer'.length, budget }, readValue);
    streams.push(asDict(value) ?? EMPTY);
  }
  for (const { entries: said } of streams) {
    for (const key of ['Root', 'Info', 'Encrypt']) {
      const value = said.get(key);
      if (value !== undefined) trailer.set(key, value);
    }
  }
  return { entries, trailer: { kind: 'dict', entries: trailer }, sound: false };
}

type Read = (cursor: Cursor) => Value | undefined;

function readQuietly(
  cursor: Cursor,
  read: Read = (from) => readObject(from, asNumber)?.value,
): Value | undefined {
  try {
    return read(cursor);
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

/** An object in an object stream and where it begins in the decoded bytes. */
export interface HeldObject {
  readonly number: number;
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** Reads the head of an object stream (ISO 32000-1 7.5.7); nothing where it cannot be decoded. */
export function readHeads(
  stream: Stream,
  resolve: (value: Value | undefined) => Value,
  budget: Budget,
): HeldObject[] {
  const decoded = decodeStream(stream, resolve, budget);
  const count = asNumber(resolve(stream.dict.entries.get('N'))) ?? 0;
  const first = asNumber(resolve(stream.dict.entries.get('First'))) ?? 0;
  if ('problem' in decoded) return [];
  const cursor: Cursor = { bytes: decoded.bytes, at: 0, budget };
  const held: HeldObject[] = [];
  for (let i = 0; i < count; i++) {
    const number = asNumber(readValue(cursor));
    const offset = asNumber(readValue(cursor));
    if (number === undefined || offset === undefined) break;
    held.push({ number, offset: first + offset, bytes: decoded.bytes });
  }
  return held;
}
