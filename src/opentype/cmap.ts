/** Which glyph draws a character: the Unicode subtables of `cmap` that fonts are made with today. */

import { type ReadAt, type Tables, viewAt } from './sfnt.ts';

/** Glyph id of a code point, 0 for none. Throws a RangeError in a damaged stretch. */
export type GlyphLookup = (codePoint: number) => number;

interface Subtable {
  readonly platform: number;
  readonly encoding: number;
  readonly offset: number;
}

/** Platform and encoding of the Unicode subtables, those with all planes first. */
const UNICODE = ['3/10', '0/6', '0/4', '3/1', '0/3', '0/2', '0/1', '0/0'];

const SEGMENTS = 4;
const GROUPS = 12;

/** Reads the best Unicode subtable; undefined when the font has none in format 4 or 12. Throws a RangeError without `cmap`. */
export function readCmap(read: ReadAt, tables: Tables): GlyphLookup | undefined {
  const table = tables.get('cmap');
  if (!table) throw new RangeError('no cmap table');
  const chosen = chooseSubtable(readSubtables(read, table.offset));
  if (!chosen) return undefined;
  const start = table.offset + chosen.offset;
  const head = viewAt(read, start, 8);
  const format = head.getUint16(0);
  const rest = table.length - chosen.offset;
  if (format === SEGMENTS) return lookUpSegments(viewAt(read, start, Math.min(rest, 0x20000)));
  if (format === GROUPS) return lookUpGroups(viewAt(read, start, rest));
  return undefined;
}

function readSubtables(read: ReadAt, start: number): Subtable[] {
  const count = viewAt(read, start, 4).getUint16(2);
  const view = viewAt(read, start + 4, count * 8);
  return Array.from({ length: count }, (_, i) => ({
    platform: view.getUint16(i * 8),
    encoding: view.getUint16(i * 8 + 2),
    offset: view.getUint32(i * 8 + 4),
  }));
}

function chooseSubtable(subtables: readonly Subtable[]): Subtable | undefined {
  const rank = ({ platform, encoding }: Subtable): number => UNICODE.indexOf(`${platform}/${encoding}`);
  return subtables.filter((one) => rank(one) >= 0).sort((a, b) => rank(a) - rank(b))[0];
}

/** First index of 0…count - 1 for which `reaches` holds, which from there on always does; count for none. */
function firstIndex(count: number, reaches: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reaches(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Format 4: segments of the basic plane. */
function lookUpSegments(view: DataView): GlyphLookup {
  const count = view.getUint16(6) >> 1;
  const [ends, starts, deltas, offsets] = [14, 16 + 2 * count, 16 + 4 * count, 16 + 6 * count];
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    const segment = firstIndex(count, (i) => view.getUint16(ends + 2 * i) >= codePoint);
    if (segment === count) return 0;
    const first = view.getUint16(starts + 2 * segment);
    if (first > codePoint) return 0;
    const delta = view.getUint16(deltas + 2 * segment);
    const offset = view.getUint16(offsets + 2 * segment);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = view.getUint16(offsets + 2 * segment + offset + 2 * (codePoint - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** Format 12: groups of all planes. */
function lookUpGroups(view: DataView): GlyphLookup {
  const count = view.getUint32(12);
  if (16 + 12 * count > view.byteLength) throw new RangeError('cmap is cut short');
  return (codePoint) => {
    const group = firstIndex(count, (i) => view.getUint32(20 + 12 * i) >= codePoint);
    if (group === count) return 0;
    const first = view.getUint32(16 + 12 * group);
    return first > codePoint ? 0 : view.getUint32(24 + 12 * group) + codePoint - first;
  };
}
