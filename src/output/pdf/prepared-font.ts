/** All that a font in a document needs of a face: its program, and what its codes say. */

import { createHash } from 'node:crypto';
import { onceHere, rememberObject } from '../../base/remember.ts';
import type { Face, FontOutlines, FontSubset, GlyphForm } from '../../font/face.ts';
import { formatCode } from './pdf-numbers.ts';
import type { ShownGlyph } from './shown.ts';
import { unicodeMap } from './unicode-map.ts';

/** What a code shows and says. A glyph that says two things has two codes, and one for each advance it takes. */
export type Form = GlyphForm & { readonly text: string };

/** What differs where forms show other things: glyph ids and advances have sixteen bits. */
export const formKey = ({ glyph, advance = -1 }: GlyphForm): number => (advance + 1) * 0x10000 + glyph;

/** A font before it is written. */
export interface PreparedFont {
  /** Its PostScript name with the tag of a subset. */
  readonly baseFont: string;
  readonly subset: FontSubset;
  /** Widths of the codes that are not as wide as the default of one em. */
  readonly widths: readonly unknown[];
  readonly toUnicode: Uint8Array;
  /** The code that shows a glyph, as hexadecimal digits. */
  codeOf(shown: ShownGlyph): string;
}

/**
 * Fonts of few forms are kept, as those of a masthead and of page numbers are the same in issue after issue; of those of many the
 * last one, which an issue that is watched mostly has again.
 */
const FEW = 32;
const MOST_KEPT = 64;

interface Kept {
  readonly few: Map<string, PreparedFont>;
  readonly many: Map<string, PreparedFont>;
}

const keptOf = onceHere(() =>
  rememberObject((_: FontOutlines): Kept => ({ few: new Map(), many: new Map() })),
);

/**
 * Makes the font of a face that shows some forms.
 *
 * @param emboldened whether it is drawn with the outlines made heavier
 * @param forms in the order of their codes, .notdef first
 */
export function prepareFont(face: Face, emboldened: boolean, forms: readonly Form[]): PreparedFont {
  const outlines = emboldened ? face.emboldened : face;
  const { few, many } = keptOf()(outlines);
  const [kept, most] = forms.length > FEW ? [many, 1] : [few, MOST_KEPT];
  const key = forms.map(({ glyph, advance, text }) => `${glyph}/${advance} ${text}`).join('\n');
  const old = kept.get(key);
  if (old) return old;
  if (kept.size >= most) kept.clear();
  const fresh = makeFont(face, outlines, forms);
  const { subset } = fresh;
  kept.set(key, { ...fresh, subset: { ...subset, deflated: new Uint8Array(subset.deflated) } });
  return fresh;
}

function makeFont(face: Face, outlines: FontOutlines, forms: readonly Form[]): PreparedFont {
  const baseFont = `${subsetTag(face.key, forms)}+${outlines.postscriptName}`;
  return {
    baseFont,
    subset: outlines.subset(forms, baseFont),
    widths: widthsOf(face, forms),
    toUnicode: new TextEncoder().encode(unicodeMap(forms.map(({ text }) => text))),
    codeOf: codesOf(forms),
  };
}

/** The codes of forms in their order. */
function codesOf(forms: readonly Form[]): PreparedFont['codeOf'] {
  const codes = new Map<number, { readonly text: string; readonly code: string }[]>();
  forms.forEach((form, number) => {
    const [key, entry] = [formKey(form), { text: form.text, code: formatCode(number) }];
    const alike = codes.get(key);
    if (alike) alike.push(entry);
    else codes.set(key, [entry]);
  });
  return (shown) => {
    if (shown.glyph === 0) return formatCode(0);
    const alike = codes.get(formKey(shown)) as readonly { readonly text: string; readonly code: string }[];
    return (alike.find(({ text }) => text === shown.text) as { readonly code: string }).code;
  };
}

const listForms = (forms: readonly GlyphForm[]): string =>
  forms.map(({ glyph, advance }) => (advance === undefined ? glyph : `${glyph}/${advance}`)).join(' ');

/** Six letters that differ where the face or its glyphs do, so that merged files do not mix up their fonts. */
function subsetTag(key: string, forms: readonly GlyphForm[]): string {
  const digest = createHash('sha256')
    .update(`${key}\n${listForms(forms)}`)
    .digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

/** Advance of a form, in em. */
export const advanceOf = (face: Face, { glyph, advance }: GlyphForm): number =>
  advance === undefined ? face.advanceOf(glyph) : advance / face.metrics.unitsPerEm;

function widthsOf(face: Face, forms: readonly Form[]): unknown[] {
  return forms
    .map((form, code) => ({ code, width: advanceOf(face, form) * 1000 }))
    .filter(({ width }) => width !== 1000)
    .flatMap(({ code, width }) => [code, [width]]);
}
