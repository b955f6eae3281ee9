/** Makes a Face from a parsed font program: characters, advances and ink. */

import { once, remember } from '../base/remember.ts';
import type { GlyphLookup } from '../opentype/cmap.ts';
import type { FontProgram } from '../opentype/font-program.ts';
import { describeMetrics, type Measures } from '../opentype/metrics.ts';
import type { FontNames } from '../opentype/sfnt.ts';
import type { Face, FaceMetrics, FontOutlines, InkBox } from './face.ts';
import { readHalfForms } from './halfwidth.ts';
import { emboldenOutlines, makeSubset } from './outlines.ts';

/** What is known of a font once its tables have been read. */
interface FontParts {
  readonly program: FontProgram;
  readonly lookUp: GlyphLookup;
  /** Read only where they are asked for: decoding them takes longer than reading all else. */
  readonly names: () => FontNames;
  readonly measures: Measures;
  /** Bytes of the font file, and the number of the member it is taken from. */
  readonly size: number;
  readonly index: number;
}

const NO_INK: InkBox = { left: 0, bottom: 0, right: 0, top: 0 };

// Spaces may be blank; controls never count as characters, though Fandol maps them to its space.
const SPACE = /^\p{Zs}$/u;
const CONTROL = /^[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]$/u;

const CAPITAL = 0x48;

/** A damaged stretch of the cmap makes the characters in it missing, no more. */
function glyphIn(lookUp: GlyphLookup, codePoint: number): number {
  try {
    return lookUp(codePoint);
  } catch {
    return 0;
  }
}

/** Bytes of a PostScript name (OpenType, `name`); with the tag of a subset a PDF name may have 127. */
const LONGEST_NAME = 63;

/** The PostScript name as PDF wants it: printable ASCII without delimiters. */
function pdfName(names: FontNames, checksum: number): string {
  const candidates = [names.postscript, ...names.full, ...names.families];
  const clean = candidates
    .map((name) => name.replace(/[^!-~]|[[\](){}<>/%#]/gu, '').slice(0, LONGEST_NAME))
    .find((name) => name !== '');
  return clean ?? `Font${checksum.toString(16)}`;
}

const HALF_EM = 0.5;

/** A font whose list of forms is damaged has none. */
function halfFormsOf(program: FontProgram): (codePoint: number) => number {
  try {
    return readHalfForms(program);
  } catch {
    return () => 0;
  }
}

/** The identity of a font: the same on every machine and wherever the file lies. */
export function faceKey(postscriptName: string, checksum: number, size: number, index: number): string {
  const member = index === 0 ? '' : `-${index}`;
  return `${postscriptName}-${checksum.toString(16).padStart(8, '0')}-${size}${member}`;
}

/** Makes a face; lengths come out in em. Damage in single glyphs makes those characters missing. */
export function makeFace(parts: FontParts): Face {
  const { measures, program } = parts;
  const em = (value: number): number => value / measures.unitsPerEm;

  /** What the cmap says, unless no glyph has that number. */
  const mappedTo = (codePoint: number): number => {
    const glyph = CONTROL.test(String.fromCodePoint(codePoint)) ? 0 : glyphIn(parts.lookUp, codePoint);
    return glyph > 0 && glyph < measures.glyphCount ? glyph : 0;
  };
  const isSpace = (codePoint: number): boolean => SPACE.test(String.fromCodePoint(codePoint));
  const lookUp = (codePoint: number): number => {
    const glyph = mappedTo(codePoint);
    return glyph !== 0 && (program.draws(glyph) || isSpace(codePoint)) ? glyph : 0;
  };
  const measureInk = (glyph: number): InkBox => {
    const box = program.boxOf(glyph);
    if (!box) return NO_INK;
    return { left: em(box.left), bottom: em(box.bottom), right: em(box.right), top: em(box.top) };
  };

  const glyphOf = remember(lookUp);
  const capitalTop = (): number | undefined => {
    const glyph = glyphOf(CAPITAL);
    return glyph === 0 ? undefined : program.boxOf(glyph)?.top;
  };
  const advanceOf = remember((glyph) => em(measures.advanceOf(glyph)));
  const metrics = once((): FaceMetrics => describeMetrics(measures, names, capitalTop()));
  let forms: ((codePoint: number) => number) | undefined;
  const names = once(parts.names);
  const postscriptName = once(() => pdfName(names(), measures.checksum));
  const key = once(() => faceKey(postscriptName(), measures.checksum, parts.size, parts.index));
  const emboldened = once(
    (): FontOutlines => emboldenOutlines(program, { postscriptName: postscriptName(), metrics: metrics() }),
  );
  return {
    get key() {
      return key();
    },
    get postscriptName() {
      return postscriptName();
    },
    glyphOf,
    isDamaged: (codePoint) => {
      const glyph = glyphOf(codePoint) === 0 ? mappedTo(codePoint) : 0;
      return glyph !== 0 && program.isDamaged(glyph);
    },
    halfGlyphOf: remember((codePoint) => {
      forms ??= halfFormsOf(program);
      const glyph = forms(codePoint);
      return glyph !== 0 && advanceOf(glyph) === HALF_EM && program.draws(glyph) ? glyph : 0;
    }),
    advanceOf,
    inkOf: remember(measureInk),
    get metrics() {
      return metrics();
    },
    subset: makeSubset(program),
    get emboldened() {
      return emboldened();
    },
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
    isDamaged: (codePoint) => face().isDamaged(codePoint),
    halfGlyphOf: (codePoint) => face().halfGlyphOf(codePoint),
    advanceOf: (glyph) => face().advanceOf(glyph),
    inkOf: (glyph) => face().inkOf(glyph),
    get metrics() {
      return face().metrics;
    },
    subset: (forms, name) => face().subset(forms, name),
    get emboldened() {
      return face().emboldened;
    },
  };
}
