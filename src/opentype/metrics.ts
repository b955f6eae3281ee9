/** The measures of a font that stand in plain tables: no outlines are interpreted here. */

import type { InkBox } from './ink.ts';
import { type FontNames, type ReadAt, type Tables, tableView, viewAt } from './sfnt.ts';

/** What a font descriptor needs, in em. */
export interface FaceMetrics {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  /** Width of the upright stems. */
  readonly stem: number;
  readonly serif: boolean;
  readonly bbox: InkBox;
}

/** A font's fixed tables, read once. Lengths in font units. */
export interface Measures {
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  /** `head.checkSumAdjustment`: differs between any two fonts that a tool has written. */
  readonly checksum: number;
  readonly fsType: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly weight: number;
  readonly serif: boolean | undefined;
  readonly bbox: InkBox;
  advanceOf(glyph: number): number;
}

interface Os2 {
  readonly weight: number;
  readonly fsType: number;
  readonly serif: boolean | undefined;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
}

// Windows reads a font without OS/2 as regular and freely embeddable.
const NO_OS2: Os2 = { weight: 400, fsType: 0, serif: undefined, ascent: 0, descent: 0, capHeight: 0 };

function serifOf(familyClass: number, panoseFamily: number, panoseSerif: number): boolean | undefined {
  if (familyClass === 8) return false;
  if (familyClass >= 1 && familyClass <= 7) return true;
  if (panoseFamily !== 2 || panoseSerif < 2) return undefined;
  return panoseSerif < 11;
}

function readOs2(read: ReadAt, tables: Tables): Os2 {
  if (!tables.has('OS/2')) return NO_OS2;
  const view = tableView(read, tables, 'OS/2');
  return {
    weight: view.getUint16(4) || 400,
    fsType: view.getUint16(8),
    serif: serifOf(view.getUint8(30), view.getUint8(32), view.getUint8(33)),
    ascent: view.byteLength >= 72 ? view.getInt16(68) : 0,
    descent: view.byteLength >= 72 ? view.getInt16(70) : 0,
    capHeight: view.getUint16(0) >= 2 && view.byteLength >= 90 ? view.getInt16(88) : 0,
  };
}

/** Line extents: hhea where it is sane, else OS/2, else the box (Fandol Song's hhea descent is +200). */
function extentsOf(hhea: DataView, os2: Os2, bbox: InkBox): { ascent: number; descent: number } {
  const choices = [{ ascent: hhea.getInt16(4), descent: hhea.getInt16(6) }, os2];
  const sane = choices.find(({ ascent, descent }) => ascent > 0 && descent < 0);
  return sane
    ? { ascent: sane.ascent, descent: sane.descent }
    : { ascent: Math.max(bbox.top, 0), descent: Math.min(bbox.bottom, 0) };
}

/** OpenType's bounds; readers show nothing of a font outside them. */
const SMALLEST_EM = 16;
const LARGEST_EM = 16384;

/** Reads head, maxp, hhea, hmtx, OS/2 and post. Throws a RangeError when one that a font must have is missing or cut short. */
export function readMeasures(read: ReadAt, tables: Tables): Measures {
  const head = tableView(read, tables, 'head');
  const hhea = tableView(read, tables, 'hhea');
  const hmtx = tableView(read, tables, 'hmtx');
  const os2 = readOs2(read, tables);
  const post = tables.get('post');
  const unitsPerEm = head.getUint16(18);
  const glyphCount = tableView(read, tables, 'maxp').getUint16(4);
  const wide = hhea.getUint16(34);
  if (unitsPerEm < SMALLEST_EM || unitsPerEm > LARGEST_EM)
    throw new RangeError(`${unitsPerEm} units to the em`);
  if (glyphCount === 0 || wide === 0) throw new RangeError('no glyphs');
  if (hmtx.byteLength < wide * 4) throw new RangeError('hmtx is cut short');
  const bbox = {
    left: head.getInt16(36),
    bottom: head.getInt16(38),
    right: head.getInt16(40),
    top: head.getInt16(42),
  };
  return {
    unitsPerEm,
    glyphCount,
    checksum: head.getUint32(8),
    ...os2,
    ...extentsOf(hhea, os2, bbox),
    italicAngle: post ? viewAt(read, post.offset, 8).getInt32(4) / 65536 : 0,
    bbox,
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, wide - 1) * 4),
  };
}

/** Stem width from the weight class, as fonts of 400 and 700 have it: about 0.08 and 0.14 em. */
const stemOf = (weight: number): number => Math.round(weight / 5) / 1000;

const SANS = /hei|sans|gothic|arial|helvet|黑|圆|等线/iu;

/** Turns measures into what a font descriptor needs, in em; `capTop` (font units) stands in for a missing cap height. */
export function describeMetrics(
  measures: Measures,
  names: () => FontNames,
  capTop: number | undefined,
): FaceMetrics {
  const em = (value: number): number => value / measures.unitsPerEm;
  const { left, bottom, right, top } = measures.bbox;
  return {
    unitsPerEm: measures.unitsPerEm,
    ascent: em(measures.ascent),
    descent: em(measures.descent),
    capHeight: em(measures.capHeight > 0 ? measures.capHeight : (capTop ?? measures.ascent * 0.8)),
    italicAngle: measures.italicAngle,
    stem: stemOf(measures.weight),
    serif: measures.serif ?? !SANS.test([names().postscript, ...names().families].join(' ')),
    bbox: { left: em(left), bottom: em(bottom), right: em(right), top: em(top) },
  };
}
