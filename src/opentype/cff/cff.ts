/** Reads a CFF font program (Adobe TN 5176): its glyph programs, subroutines and CIDs, each only when asked for. */

import { type ReadAt, type Table, viewAt } from '../sfnt.ts';
import { type DictEntry, readDict } from './cff-dict.ts';

/** Operators of Top, Font and Private DICTs. */
export const OPERATOR = {
  weight: 4,
  fontBBox: 5,
  charset: 15,
  charStrings: 17,
  privateDict: 18,
  subrs: 19,
  defaultWidthX: 20,
  nominalWidthX: 21,
  fontMatrix: 0x0c07,
  ros: 0x0c1e,
  cidCount: 0x0c22,
  fdArray: 0x0c24,
  fdSelect: 0x0c25,
} as const;

type Dict = ReadonlyMap<number, DictEntry>;

/** An INDEX: numbered stretches of bytes. */
interface CffIndex {
  readonly count: number;
  /** Where it ends in the table. */
  readonly end: number;
  bytesOf(number: number): Uint8Array;
}

/** One font of a CID-keyed program; a program that is not CID-keyed has just one. */
export interface CffMember {
  readonly dict: Dict;
  readonly widths: Dict;
  readonly subrs: CffIndex;
}

/** A CFF font program. What is asked of a damaged one throws a RangeError. */
export interface CffFont {
  readonly glyphCount: number;
  readonly top: Dict;
  readonly globalSubrs: CffIndex;
  readonly members: readonly CffMember[];
  /** Character collection of a CID-keyed font, such as GB1. */
  readonly ordering?: string;
  charString(glyph: number): Uint8Array;
  memberOf(glyph: number): number;
  /** One CID a glyph, in glyph order; glyph ids for a font that is not CID-keyed. */
  readCids(): readonly number[];
}

/** Number of standard strings, which string ids count first. */
const STANDARD_STRINGS = 391;

const NO_DICT: Dict = new Map();
const NO_INDEX: CffIndex = {
  count: 0,
  end: 0,
  bytesOf: (number) => {
    throw new RangeError(`CFF INDEX has no ${number}`);
  },
};

/** A Top DICT has some hundred bytes. */
const LONGEST_TOP = 4096;

/** What every use of a CFF table begins with. */
function openTable(read: ReadAt, { offset, length }: Table) {
  const at: ReadAt = (start, size) => read(offset + start, Math.max(0, Math.min(size, length - start)));
  const names = readIndex(at, viewAt(at, 0, 4).getUint8(2));
  const dicts = readIndex(at, names.end);
  const strings = readIndex(at, dicts.end);
  const written = dicts.bytesOf(0);
  if (written.length > LONGEST_TOP) throw new RangeError('CFF Top DICT is too long');
  const top = readDict(written);
  const charStrings = readIndex(at, offsetIn(top, OPERATOR.charStrings));
  if (charStrings.count === 0) throw new RangeError('no CFF glyphs');
  return { at, strings, top, charStrings, collection: top.get(OPERATOR.ros)?.values };
}

/**
 * Reads one CID a glyph, in glyph order; glyph ids for a font that is not CID-keyed. Whatever the table holds, this is
 * little work. Throws RangeError on a damaged one.
 */
export const readCids = (read: ReadAt, table: Table): readonly number[] => cidsOf(openTable(read, table));

const cidsOf = ({ at, top, charStrings, collection }: ReturnType<typeof openTable>): readonly number[] =>
  collection
    ? readCharset(at, top.get(OPERATOR.charset)?.values[0] ?? 0, charStrings.count)
    : range(charStrings.count);

/** Opens a CFF table. Throws RangeError on a damaged one. */
export function openCff(read: ReadAt, table: Table): CffFont {
  const opened = openTable(read, table);
  const { at, strings, top, charStrings, collection } = opened;
  const glyphCount = charStrings.count;
  const ordering = collection && textOf(strings.bytesOf((collection[1] as number) - STANDARD_STRINGS));
  const members = collection ? readMembers(at, top) : [readMember(at, NO_DICT, top)];
  let select: ((glyph: number) => number) | undefined;
  return {
    glyphCount,
    top,
    globalSubrs: readIndex(at, strings.end),
    members,
    ...(ordering !== undefined && { ordering }),
    charString: charStrings.bytesOf,
    memberOf: (glyph) => {
      if (members.length === 1) return 0;
      select ??= readSelect(at, offsetIn(top, OPERATOR.fdSelect), glyphCount);
      return select(glyph);
    },
    readCids: () => cidsOf(opened),
  };
}

const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

function offsetIn(dict: Dict, operator: number): number {
  const offset = dict.get(operator)?.values[0];
  if (offset === undefined || offset <= 0) throw new RangeError(`CFF operator ${operator} is missing`);
  return offset;
}

/** Bytes of one entry, a glyph program or subroutine at the most. */
const LONGEST_ENTRY = 1 << 20;

function readIndex(read: ReadAt, at: number): CffIndex {
  const count = viewAt(read, at, 2).getUint16(0);
  if (count === 0) return { ...NO_INDEX, end: at + 2 };
  const size = viewAt(read, at + 2, 1).getUint8(0);
  if (size < 1 || size > 4) throw new RangeError(`CFF INDEX with offsets of ${size} bytes`);
  const offsets = viewAt(read, at + 3, size * (count + 1));
  const data = at + 2 + size * (count + 1);
  const startOf = (number: number): number => data + readOffset(offsets, number * size, size);
  return {
    count,
    end: startOf(count),
    bytesOf: (number) => {
      if (!(number >= 0 && number < count)) throw new RangeError(`CFF INDEX has no ${number}`);
      const [start, end] = [startOf(number), startOf(number + 1)];
      if (end < start || end > start + LONGEST_ENTRY) throw new RangeError('CFF INDEX is out of order');
      const bytes = read(start, end - start);
      if (bytes.length < end - start) throw new RangeError('CFF INDEX is cut short');
      return bytes;
    },
  };
}

function readOffset(view: DataView, at: number, size: number): number {
  let value = 0;
  for (let i = 0; i < size; i++) value = value * 256 + view.getUint8(at + i);
  return value;
}

function readMembers(read: ReadAt, top: Dict): CffMember[] {
  const fonts = readIndex(read, offsetIn(top, OPERATOR.fdArray));
  // FDSelect counts them in one byte.
  if (fonts.count === 0 || fonts.count > 256) throw new RangeError('no font in a CID-keyed CFF');
  return range(fonts.count).map((number) => {
    const dict = readDict(fonts.bytesOf(number));
    return readMember(read, dict, dict);
  });
}

function readMember(read: ReadAt, dict: Dict, owner: Dict): CffMember {
  const [size = 0, start = 0] = owner.get(OPERATOR.privateDict)?.values ?? [];
  const widths = size > 0 ? readDict(bytesAt(read, start, size)) : NO_DICT;
  const subrs = widths.get(OPERATOR.subrs)?.values[0];
  return { dict, widths, subrs: subrs ? readIndex(read, start + subrs) : NO_INDEX };
}

function bytesAt(read: ReadAt, start: number, size: number): Uint8Array {
  const view = viewAt(read, start, size);
  return new Uint8Array(view.buffer, view.byteOffset, size);
}

/** FDSelect: which font of a CID-keyed program a glyph belongs to. */
function readSelect(read: ReadAt, start: number, glyphCount: number): (glyph: number) => number {
  const format = viewAt(read, start, 1).getUint8(0);
  if (format === 0) {
    const view = viewAt(read, start + 1, glyphCount);
    return (glyph) => view.getUint8(glyph);
  }
  if (format !== 3) throw new RangeError(`FDSelect of format ${format}`);
  const count = viewAt(read, start + 1, 2).getUint16(0);
  const view = viewAt(read, start + 3, 3 * count + 2);
  const starts = range(count).map((i) => view.getUint16(3 * i));
  return (glyph) => {
    const next = starts.findIndex((first) => first > glyph);
    return view.getUint8(3 * ((next < 0 ? count : next) - 1) + 2);
  };
}

function readCharset(read: ReadAt, start: number, glyphs: number): number[] {
  if (start <= 2) return range(glyphs);
  const bytes = read(start, 1 + 4 * glyphs);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cids = [0];
  const format = view.getUint8(0);
  let at = 1;
  while (cids.length < glyphs) {
    const first = view.getUint16(at);
    const more = format === 0 ? 0 : format === 1 ? view.getUint8(at + 2) : view.getUint16(at + 2);
    at += 2 + format;
    for (let i = 0; i <= more && cids.length < glyphs; i++) cids.push(first + i);
  }
  return cids;
}
