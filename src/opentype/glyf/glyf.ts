/** Glyphs of a TrueType font (OpenType `glyf`, `loca`): read and stripped of instructions, each only when asked for. */

import type { InkBox } from '../ink.ts';
import { type ReadAt, type Tables, tableView, viewAt } from '../sfnt.ts';
import {
  type Component,
  type GlyfGlyph,
  HEADER,
  type ReadGlyph,
  readComposite,
  readSimple,
} from './glyf-read.ts';

/** The glyphs of a TrueType font. */
export interface GlyfFont {
  readonly glyphCount: number;
  /** A damaged glyph is as a blank one. */
  glyphOf(glyph: number): GlyfGlyph;
  /** It, or one that it is put together of, cannot be read. */
  isDamaged(glyph: number): boolean;
  /** Font units; undefined for a glyph without ink. */
  boxOf(glyph: number): InkBox | undefined;
}

/** A glyph with all that it is put together of. */
interface Whole extends ReadGlyph {
  /** Points of all its parts. */
  readonly total: number;
  /** Composites within composites. */
  readonly depth: number;
}

const BLANK: Whole = {
  bytes: new Uint8Array(0),
  components: [],
  points: 0,
  box: undefined,
  total: 0,
  depth: 0,
};
const DAMAGED: Whole = { ...BLANK };

/** Composites of composites; OpenType allows 16. */
export const DEEPEST = 16;
/** What a reader has room for; parts that double at each depth would keep it busy for hours. */
const MOST_POINTS = 0x7fff;
/** Bytes of a glyph; no outline of so many points takes more. */
const LONGEST = 1 << 20;

/** Bytes of the tables that a font of some of the glyphs takes over. */
export const TABLE_LENGTHS = { head: 54, hhea: 36, maxp: 32 } as const;

/** Opens the glyphs of a font. Throws a RangeError when a table that belongs to them is missing or cut short. */
export function openGlyf(read: ReadAt, tables: Tables, glyphCount: number): GlyfFont {
  for (const [tag, length] of Object.entries(TABLE_LENGTHS)) {
    if (tableView(read, tables, tag).byteLength < length) throw new RangeError(`${tag} is cut short`);
  }
  const loca = tableView(read, tables, 'loca');
  const glyf = tables.get('glyf');
  const long = tableView(read, tables, 'head').getInt16(50) !== 0;
  if (!glyf || loca.byteLength < (glyphCount + 1) * (long ? 4 : 2)) throw new RangeError('loca is cut short');
  const startOf = (glyph: number): number =>
    long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
  const viewOf = (glyph: number): DataView | undefined => {
    if (!(glyph >= 0 && glyph < glyphCount)) throw new RangeError(`no glyph ${glyph}`);
    const [start, end] = [startOf(glyph), startOf(glyph + 1)];
    if (end === start) return undefined;
    if (end < start + HEADER || end > start + LONGEST || end > glyf.length)
      throw new RangeError('glyf is cut short');
    const view = viewAt(read, glyf.offset + start, end - start);
    return view.getInt16(0) === 0 ? undefined : view;
  };

  const known = new Map<number, Whole>();
  const readWhole = (glyph: number, outer: number): Whole => {
    const old = known.get(glyph);
    if (old === DAMAGED || outer > DEEPEST) throw new RangeError('a part cannot be read');
    if (old) return old;
    const view = viewOf(glyph);
    const own = view && (view.getInt16(0) > 0 ? readSimple(view) : readComposite(view));
    const whole = own ? addParts(own, ({ glyph: part }) => readWhole(part, outer + 1)) : BLANK;
    known.set(glyph, whole);
    return whole;
  };
  // Only what was asked for is known as damaged: a part may be sound that is but too deep in another.
  const wholeOf = (glyph: number): Whole => {
    const old = known.get(glyph);
    if (old) return old;
    try {
      return readWhole(glyph, 0);
    } catch {
      known.set(glyph, DAMAGED);
      return DAMAGED;
    }
  };
  return {
    glyphCount,
    glyphOf: wholeOf,
    isDamaged: (glyph) => wholeOf(glyph) === DAMAGED,
    boxOf: (glyph) => wholeOf(glyph).box,
  };
}

/** Throws a RangeError when the parts do not make up a glyph. */
function addParts(own: ReadGlyph, wholeOf: (component: Component) => Whole): Whole {
  let [total, depth] = [own.points, 0];
  for (const component of own.components) {
    const part = wholeOf(component);
    const [before, inPart] = component.anchor ?? [-1, -1];
    if (before >= total || inPart >= part.total) throw new RangeError('a part has nothing to hold on to');
    total += part.total;
    depth = Math.max(depth, part.depth + 1);
  }
  if (total > MOST_POINTS || depth > DEEPEST) throw new RangeError('too much for one glyph');
  if (own.components.length > 0 && total > 0 && !own.box) throw new RangeError('parts in an empty box');
  return { ...own, box: total > 0 ? own.box : undefined, total, depth };
}
