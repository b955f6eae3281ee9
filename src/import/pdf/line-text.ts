/** The text of a printed line with its looks: gaps become spaces again. */

import type { FaceKind, Look } from '../manuscript.ts';
import { facesOf } from './glyph-faces.ts';
import type { Rule } from './page-marks.ts';
import type { LineGlyph, PrintedLine } from './printed-lines.ts';

/** Looks by what they are made of: one object for all that look alike. */
export interface Looks {
  of(line: LineGlyph, face: FaceKind | undefined, underlined: boolean): Look;
}

export function createLooks(): Looks {
  const known = new Map<string, Look>();
  return {
    of({ glyph: { red, bold, size: exact }, raised }, face, underlined) {
      const size = Math.round(exact * 10) / 10;
      const key = `${face} ${size} ${red} ${bold} ${underlined} ${raised}`;
      const old = known.get(key);
      if (old) return old;
      const look: Look = { ...(face && { face }), size, bold, red, underlined, ...(raised && { raised }) };
      known.set(key, look);
      return look;
    },
  };
}

export interface TextWithLooks {
  readonly text: string;
  /** Where each look ends. */
  readonly runs: readonly { readonly end: number; readonly look: Look }[];
}

/** In em: between Han a gap is less than that where it was only stretched or set apart from figures. */
const HAN_GAP = 0.6;
const LATIN_GAP = 0.2;
/** Between Western words, a gap of so much is more than a space. */
const WIDE_GAP = 1.4;
const MOST_SPACES = 8;

const HAN = /[\u2014\u2018-\u201d\u2026\u2460-\u27bf\u2e80-\u9fff\uf900-\uffef]|[\ud840-\udbff]/;

/** The spaces that a gap between two characters stands for. */
function spacesFor(before: LineGlyph, after: LineGlyph, typed: number): string {
  const size = Math.max(before.glyph.size, after.glyph.size);
  const gap = (after.glyph.left - before.glyph.right) / size;
  const isWestern = !HAN.test(before.glyph.text.at(-1) ?? '') && !HAN.test(after.glyph.text[0] ?? '');
  if (isWestern && gap < WIDE_GAP) return typed > 0 || gap >= LATIN_GAP ? ' ' : '';
  if (gap >= HAN_GAP) return '\u3000'.repeat(Math.min(MOST_SPACES, Math.max(1, Math.round(gap))));
  return typed > 0 ? ' ' : '';
}

/** @param rules that may be lines below words */
export function textOf(line: PrintedLine, looks: Looks, rules: readonly Rule[] = []): TextWithLooks {
  let text = '';
  let before: LineGlyph | undefined;
  let typed = 0;
  const runs: { end: number; look: Look }[] = [];
  const below = rules.filter((rule) => isUnderline(rule, line));
  const faces = facesOf(line.glyphs);
  for (const [at, one] of line.glyphs.entries()) {
    if (one.glyph.text.trim() === '') {
      typed++;
      continue;
    }
    const spaces = before ? spacesFor(before, one, typed) : '';
    const middle = (one.glyph.left + one.glyph.right) / 2;
    const look = looks.of(
      one,
      faces[at],
      below.some(({ left, right }) => left <= middle && middle <= right),
    );
    const last = runs.at(-1);
    if (last) last.end += spaces.length;
    text += spaces + one.glyph.text;
    if (last?.look === look) last.end = text.length;
    else runs.push({ end: text.length, look });
    before = one;
    typed = 0;
  }
  return { text, runs };
}

/** A line close below words of a line of text, and not longer than it. */
export const isUnderline = (rule: Rule, { box, baseline, size }: PrintedLine): boolean =>
  rule.right - rule.left > rule.bottom - rule.top &&
  rule.top >= baseline - 0.02 * size &&
  rule.bottom <= baseline + 0.35 * size &&
  rule.left >= box.left - 0.6 * size &&
  rule.right <= box.right + 0.6 * size;
