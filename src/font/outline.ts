/** Makes a Face from a parsed font program: characters, advances and ink. */

import type { Face, FaceMetrics, FontProgram, InkBox } from './face.ts';
import { readHalfForms } from './halfwidth.ts';
import { describeMetrics, type Measures, readGlyphBoxes } from './measure.ts';
import { type FontNames, type ReadAt, readerOf, type Tables } from './sfnt.ts';

/** The part of a fontkit font that a face needs. */
export interface ParsedFont {
  glyphForCodePoint(codePoint: number): { readonly id: number };
  getGlyph(glyph: number): {
    readonly path: {
      readonly commands: readonly unknown[];
      readonly bbox: {
        readonly minX: number;
        readonly minY: number;
        readonly maxX: number;
        readonly maxY: number;
      };
    };
  };
  readonly 'CFF '?: { readonly topDict: { readonly CharStrings: readonly { readonly length: number }[] } };
}

/** What is known of a font once its tables have been read. */
export interface FontParts {
  readonly parsed: ParsedFont;
  readonly program: FontProgram;
  readonly tables: Tables;
  readonly names: FontNames;
  readonly measures: Measures;
}

interface Outlines {
  isBlank(glyph: number): boolean;
  /** Font units; undefined for a blank or damaged glyph. */
  boxOf(glyph: number): InkBox | undefined;
}

const NO_INK: InkBox = { left: 0, bottom: 0, right: 0, top: 0 };

// Spaces may be blank; controls never count as characters, though Fandol maps them to its space.
const SPACE = /^\p{Zs}$/u;
const CONTROL = /^[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]$/u;

// A blank CFF glyph is a width and `endchar`; longer programs draw, and need not be run to know it.
const LONGEST_BLANK_PROGRAM = 12;

function outlinesOfCff(parsed: ParsedFont): Outlines {
  const programs = parsed['CFF ']?.topDict.CharStrings;
  if (!programs?.length) throw new RangeError('no CFF glyphs');
  const boxOf = (glyph: number): InkBox | undefined => {
    try {
      const { commands, bbox } = parsed.getGlyph(glyph).path;
      const box = { left: bbox.minX, bottom: bbox.minY, right: bbox.maxX, top: bbox.maxY };
      // A damaged program may draw to nowhere: its box is then infinite.
      return commands.length > 0 && Object.values(box).every(Number.isFinite) ? box : undefined;
    } catch {
      return undefined;
    }
  };
  const isBlank = (glyph: number): boolean =>
    (programs[glyph]?.length ?? 0) <= LONGEST_BLANK_PROGRAM && boxOf(glyph) === undefined;
  return { isBlank, boxOf };
}

function outlinesOfGlyf(read: ReadAt, tables: Tables, glyphCount: number): Outlines {
  const boxOf = readGlyphBoxes(read, tables, glyphCount);
  return { isBlank: (glyph) => boxOf(glyph) === undefined, boxOf };
}

const outlinesOf = ({ parsed, program, tables, measures }: FontParts): Outlines =>
  program.outlines === 'cff'
    ? outlinesOfCff(parsed)
    : outlinesOfGlyf(readerOf(program.bytes), tables, measures.glyphCount);

const CAPITAL = 0x48;

/** A damaged stretch of the cmap makes the characters in it missing, no more. */
function glyphIn(parsed: ParsedFont, codePoint: number): number {
  try {
    return parsed.glyphForCodePoint(codePoint).id;
  } catch {
    return 0;
  }
}

/** A function that remembers its answers: text asks for the same few hundred characters again and again. */
function remember<T>(answer: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>();
  return (key) => {
    const old = known.get(key);
    if (old !== undefined) return old;
    const fresh = answer(key);
    known.set(key, fresh);
    return fresh;
  };
}

/** The PostScript name as PDF wants it: printable ASCII without delimiters. */
function pdfName(names: FontNames, checksum: number): string {
  const candidates = [names.postscript, ...names.full, ...names.families];
  const clean = candidates
    .map((name) => name.replace(/[^!-~]|[[\](){}<>/%]/gu, ''))
    .find((name) => name !== '');
  return clean ?? `Font${checksum.toString(16)}`;
}

const HALF_EM = 0.5;

/** The identity of a font: the same on every machine and wherever the file lies. */
export function faceKey(postscriptName: string, checksum: number, size: number, index: number): string {
  const member = index === 0 ? '' : `-${index}`;
  return `${postscriptName}-${checksum.toString(16).padStart(8, '0')}-${size}${member}`;
}

/**
 * Makes a face; lengths come out in em. Damage in single glyphs makes those characters missing.
 * Throws when the font has no usable cmap or outlines.
 */
export function makeFace(parts: FontParts): Face {
  const { parsed, measures, names, program, tables } = parts;
  const outlines = outlinesOf(parts);
  const em = (value: number): number => value / measures.unitsPerEm;

  const lookUp = (codePoint: number): number => {
    const character = String.fromCodePoint(codePoint);
    if (CONTROL.test(character)) return 0;
    const glyph = glyphIn(parsed, codePoint);
    if (glyph <= 0 || glyph >= measures.glyphCount) return 0;
    return outlines.isBlank(glyph) && !SPACE.test(character) ? 0 : glyph;
  };
  const measureInk = (glyph: number): InkBox => {
    const box = outlines.boxOf(glyph);
    if (!box) return NO_INK;
    return { left: em(box.left), bottom: em(box.bottom), right: em(box.right), top: em(box.top) };
  };

  // A cmap of an unsupported kind must fail now, as a bad font, and not in the middle of a page.
  parsed.glyphForCodePoint(CAPITAL);
  const glyphOf = remember(lookUp);
  const capitalTop = (): number | undefined => {
    const glyph = glyphOf(CAPITAL);
    return glyph === 0 ? undefined : outlines.boxOf(glyph)?.top;
  };
  const advanceOf = remember((glyph) => em(measures.advanceOf(glyph)));
  let metrics: FaceMetrics | undefined;
  let forms: ((codePoint: number) => number) | undefined;
  const postscriptName = pdfName(names, measures.checksum);
  return {
    key: faceKey(postscriptName, measures.checksum, program.bytes.byteLength, program.index),
    postscriptName,
    glyphOf,
    halfGlyphOf: remember((codePoint) => {
      forms ??= readHalfForms(program.bytes, tables);
      const glyph = forms(codePoint);
      return glyph !== 0 && advanceOf(glyph) === HALF_EM ? glyph : 0;
    }),
    advanceOf,
    inkOf: remember(measureInk),
    get metrics() {
      metrics ??= describeMetrics(measures, names, capitalTop());
      return metrics;
    },
    program,
  };
}

/** A face that is read only when a character is first asked of it; its name and key are known beforehand. */
export function deferFace(
  identity: { readonly key: string; readonly postscriptName: string },
  load: () => Face,
): Face {
  let loaded: Face | undefined;
  const face = (): Face => {
    loaded ??= load();
    return loaded;
  };
  return {
    key: identity.key,
    postscriptName: identity.postscriptName,
    glyphOf: (codePoint) => face().glyphOf(codePoint),
    halfGlyphOf: (codePoint) => face().halfGlyphOf(codePoint),
    advanceOf: (glyph) => face().advanceOf(glyph),
    inkOf: (glyph) => face().inkOf(glyph),
    get metrics() {
      return face().metrics;
    },
    get program() {
      return face().program;
    },
  };
}
