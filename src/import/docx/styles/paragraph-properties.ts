/** How a paragraph is to be set, as one place says it (ISO 29500-1 17.3.1). */

import type { Align } from '../../manuscript.ts';
import { childOf, valOf, type XmlElement } from '../parts/xml-elements.ts';
import { isRed } from './colours.ts';
import { flagOf, type Mutable, numberOf, pointsOf } from './run-properties.ts';

/** A line that is drawn; `none` where one is taken away again. */
export type Border = 'red' | 'black' | 'none';

/** Lengths of `w:ind`, in points and in hundredths of an em. */
export interface Indents {
  readonly left?: number;
  readonly leftChars?: number;
  readonly firstLine?: number;
  readonly firstLineChars?: number;
  readonly hanging?: number;
  readonly hangingChars?: number;
}

export interface Numbered {
  /** `0` takes a number away. */
  readonly list?: string;
  /** From 0. */
  readonly level?: number;
}

/** What is not said is absent. */
export interface ParagraphProperties {
  readonly align?: Align;
  readonly indents?: Indents;
  /** From 1; 0 for body text. */
  readonly outline?: number;
  readonly numbered?: Numbered;
  readonly above?: Border;
  readonly below?: Border;
  readonly opensPage?: boolean;
}

const ALIGNS: Readonly<Record<string, Align>> = {
  left: 'start',
  start: 'start',
  center: 'centre',
  right: 'end',
  end: 'end',
  both: 'justified',
  distribute: 'justified',
  thaiDistribute: 'justified',
};

/** Reads a border; nothing where its element is missing. */
export function borderOf(borders: XmlElement | undefined, name: string): Border | undefined {
  const line = childOf(borders, name)?.attributes;
  if (line === undefined) return undefined;
  if (line['w:val'] === 'nil' || line['w:val'] === 'none') return 'none';
  return isRed(line['w:color']) ? 'red' : 'black';
}

function indentsOf(element: XmlElement): Indents | undefined {
  const attributes = childOf(element, 'w:ind')?.attributes;
  if (attributes === undefined) return undefined;
  const found: Mutable<Indents> = {};
  const set = (key: keyof Indents, value: number | undefined): void => {
    if (value !== undefined) found[key] = value;
  };
  set('left', pointsOf(attributes['w:left'] ?? attributes['w:start'], 20));
  set('leftChars', numberOf(attributes['w:leftChars'] ?? attributes['w:startChars']));
  set('firstLine', pointsOf(attributes['w:firstLine'], 20));
  set('firstLineChars', numberOf(attributes['w:firstLineChars']));
  set('hanging', pointsOf(attributes['w:hanging'], 20));
  set('hangingChars', numberOf(attributes['w:hangingChars']));
  // One of the two takes the place of the other that a style says.
  if (found.firstLine !== undefined || found.firstLineChars !== undefined) {
    found.hanging ??= 0;
    found.hangingChars ??= 0;
  } else if (found.hanging !== undefined || found.hangingChars !== undefined) {
    found.firstLine = 0;
    found.firstLineChars = 0;
  }
  return found;
}

/** Reads `w:pPr`. */
export function readParagraphProperties(element: XmlElement | undefined): ParagraphProperties {
  const found: Mutable<ParagraphProperties> = {};
  if (element === undefined) return found;
  const align = ALIGNS[valOf(element, 'w:jc') ?? ''];
  if (align) found.align = align;
  const indents = indentsOf(element);
  if (indents) found.indents = indents;
  const outline = numberOf(valOf(element, 'w:outlineLvl'));
  if (outline !== undefined) found.outline = outline >= 0 && outline < 9 ? outline + 1 : 0;
  const numbered = childOf(element, 'w:numPr');
  if (numbered) {
    const list = valOf(numbered, 'w:numId');
    const level = numberOf(valOf(numbered, 'w:ilvl'));
    found.numbered = { ...(list !== undefined && { list }), ...(level !== undefined && { level }) };
  }
  const borders = childOf(element, 'w:pBdr');
  const above = borderOf(borders, 'w:top');
  const below = borderOf(borders, 'w:bottom');
  if (above) found.above = above;
  if (below) found.below = below;
  const opensPage = flagOf(element, 'w:pageBreakBefore');
  if (opensPage !== undefined) found.opensPage = opensPage;
  return found;
}

/** What both say, the nearer before the farther; indents and numbers part by part. */
export function overlay(farther: ParagraphProperties, nearer: ParagraphProperties): ParagraphProperties {
  const indents = { ...farther.indents, ...nearer.indents };
  const numbered = { ...farther.numbered, ...nearer.numbered };
  return {
    ...farther,
    ...nearer,
    ...((farther.indents || nearer.indents) && { indents }),
    ...((farther.numbered || nearer.numbered) && { numbered }),
  };
}

/** A length in em; one in characters counts before one in points, nought of them is not meant. */
const inEm = (points: number | undefined, chars: number | undefined, size: number): number =>
  chars ? chars / 100 : (points ?? 0) / size;

/**
 * Where the first line starts, in em; negative where it hangs over the others.
 *
 * @param size of the first characters, in points
 */
export function firstIndent(indents: Indents, size: number): number {
  const hanging = inEm(indents.hanging, indents.hangingChars, size);
  if (hanging > 0) return -hanging;
  return inEm(indents.left, indents.leftChars, size) + inEm(indents.firstLine, indents.firstLineChars, size);
}
