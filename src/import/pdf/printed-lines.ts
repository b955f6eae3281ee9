/** Characters to lines, by their baselines: in whatever order, sizes and pieces a file draws them. */

import type { Box } from '../manuscript.ts';
import type { Glyph } from './page-marks.ts';

export type Raised = 'superscript' | 'subscript';

/** A character in its line. */
export interface LineGlyph {
  readonly glyph: Glyph;
  readonly raised?: Raised;
}

export interface PrintedLine {
  /** From left to right. */
  readonly glyphs: readonly LineGlyph[];
  readonly baseline: number;
  /** Of most of its characters, in points. */
  readonly size: number;
  readonly box: Box;
}

/** Of a character's size: how far apart two that are one may stand, and two on one baseline. */
const TWICE = 0.1;
const LEVEL = 0.12;
/** Raised and lowered characters are smaller than this, and off the baseline by at least that. */
const RAISED_SIZE = 0.8;
const RAISED_LEAST = 0.08;
const ASCENT = 0.88;
const DESCENT = 0.12;

/**
 * Characters that are set twice, a little apart, to look bold, become one that is bold; those that are set twice on
 * one spot become one.
 */
export function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  const places = new Map<string, number[]>();
  for (const glyph of glyphs) {
    const near = glyph.size * TWICE;
    const column = Math.round(glyph.left / 2);
    const row = Math.round(glyph.baseline / 2);
    let twin: number | undefined;
    for (let x = column - 1; x <= column + 1 && twin === undefined; x++) {
      for (let y = row - 1; y <= row + 1 && twin === undefined; y++) {
        twin = places.get(`${x} ${y}`)?.find((index) => isTwin(kept[index] as Glyph, glyph, near));
      }
    }
    if (twin === undefined || glyph.text.trim() === '') {
      const key = `${column} ${row}`;
      const there = places.get(key);
      if (there) there.push(kept.length);
      else places.set(key, [kept.length]);
      kept.push(glyph);
    } else {
      const first = kept[twin] as Glyph;
      const isApart = Math.hypot(first.left - glyph.left, first.baseline - glyph.baseline) > 0.01;
      if (isApart && !first.bold) kept[twin] = { ...first, bold: true };
    }
  }
  return kept;
}

const isTwin = (one: Glyph, other: Glyph, near: number): boolean =>
  one.text === other.text &&
  Math.abs(one.left - other.left) <= near &&
  Math.abs(one.baseline - other.baseline) <= near &&
  Math.abs(one.size - other.size) <= near;

/** Of a page's characters in fonts with names: where more are drawn, that is no bold but the text itself. */
const MOST_DRAWN = 0.3;

const isHan = ({ text }: Glyph): boolean => /\p{Script=Han}/u.test(text);

/** Chromium draws what it emboldens itself in Type 3 fonts: among fonts with names, these are bold. */
export function withDrawnBold(glyphs: readonly Glyph[]): readonly Glyph[] {
  const han = glyphs.filter(isHan);
  const drawn = han.filter(({ font }) => font.isType3).length;
  if (drawn === 0 || drawn > MOST_DRAWN * (han.length - drawn)) return glyphs;
  return glyphs.map((glyph) => (glyph.font.isType3 && !glyph.bold ? { ...glyph, bold: true } : glyph));
}

/** Characters that follow each other on a baseline in one size. */
interface Run {
  readonly glyphs: Glyph[];
  readonly baseline: number;
  readonly size: number;
}

function runsOf(glyphs: readonly Glyph[]): Run[] {
  const runs: Run[] = [];
  let last: Run | undefined;
  for (const glyph of glyphs) {
    const goesOn =
      last &&
      Math.abs(last.baseline - glyph.baseline) < 0.02 * glyph.size + 0.05 &&
      Math.abs(last.size - glyph.size) < 0.03 * glyph.size;
    if (goesOn) last?.glyphs.push(glyph);
    else {
      last = { glyphs: [glyph], baseline: glyph.baseline, size: glyph.size };
      runs.push(last);
    }
  }
  return runs;
}

interface Draft {
  baseline: number;
  size: number;
  readonly glyphs: LineGlyph[];
}

/** Lines from the top of a page to its foot. */
export function toLines(glyphs: readonly Glyph[]): PrintedLine[] {
  const drafts: Draft[] = [];
  // The largest first: what is raised finds its line. Leaders find theirs when all others are there.
  const runs = runsOf(glyphs)
    .filter((run) => run.glyphs.some(({ text }) => text.trim() !== ''))
    .sort(
      (one, other) =>
        Number(isLeader(one)) - Number(isLeader(other)) ||
        other.size - one.size ||
        one.baseline - other.baseline,
    );
  const shelves = new Map<number, Draft[]>();
  const near = (y: number): Draft[] => {
    const shelf = Math.floor(y / SHELF);
    return [shelf - 1, shelf, shelf + 1].flatMap((one) => shelves.get(one) ?? []);
  };
  for (const run of runs) {
    const around = near(run.baseline);
    const level = around.find(
      (draft) => Math.abs(draft.baseline - run.baseline) <= LEVEL * Math.min(draft.size, run.size),
    );
    const beside = level ?? around.find((draft) => isBeside(run, draft));
    if (beside) {
      const raised: Raised = run.baseline < beside.baseline ? 'superscript' : 'subscript';
      for (const glyph of run.glyphs) beside.glyphs.push(level ? { glyph } : { glyph, raised });
      continue;
    }
    const led = isLeader(run) ? around.find((draft) => holdsLeader(draft, run)) : undefined;
    if (led) {
      for (const glyph of run.glyphs) led.glyphs.push({ glyph });
      continue;
    }
    const draft: Draft = {
      baseline: run.baseline,
      size: run.size,
      glyphs: run.glyphs.map((glyph) => ({ glyph })),
    };
    drafts.push(draft);
    const shelf = Math.floor(run.baseline / SHELF);
    shelves.set(shelf, [...(shelves.get(shelf) ?? []), draft]);
  }
  return drafts
    .map(finish)
    .sort((one, other) => one.baseline - other.baseline || one.box.left - other.box.left);
}

/** Dots that lead from a title to the number of its page; they may be set higher than the words. */
const isLeader = ({ glyphs }: Run): boolean =>
  glyphs.length >= 3 && glyphs.every(({ text }) => /^[\s.…·⋯‥・]*$/.test(text));

const holdsLeader = (draft: Draft, { baseline, size, glyphs }: Run): boolean =>
  Math.abs(draft.baseline - baseline) <= 0.6 * size &&
  draft.glyphs.some(({ glyph }) => glyph.right <= (glyphs[0]?.left ?? 0) + 0.5 * size);

/** Height of the stripes in which lines are looked for, in points: more than a raised character is off. */
const SHELF = 40;

function isBeside(run: Run, draft: Draft): boolean {
  if (run.size > RAISED_SIZE * draft.size) return false;
  const off = run.baseline - draft.baseline;
  const middle = off - 0.35 * run.size;
  if (Math.abs(off) < RAISED_LEAST * draft.size || middle < -0.95 * draft.size || middle > 0.3 * draft.size)
    return false;
  const [left, right] = [run.glyphs[0]?.left ?? 0, run.glyphs.at(-1)?.right ?? 0];
  const reach = 0.3 * draft.size;
  return draft.glyphs.some(
    ({ glyph, raised }) =>
      !raised && (Math.abs(left - glyph.right) <= reach || Math.abs(glyph.left - right) <= reach),
  );
}

function finish({ baseline, glyphs: unsorted }: Draft): PrintedLine {
  const glyphs = unsorted.sort((one, other) => one.glyph.left - other.glyph.left);
  const shown = glyphs.filter(({ glyph }) => glyph.text.trim() !== '');
  const size = commonSize(shown);
  const first = shown[0]?.glyph as Glyph;
  return {
    glyphs: glyphs.slice(glyphs.findIndex(({ glyph }) => glyph === first)),
    baseline,
    size,
    box: {
      left: first.left,
      right: shown.reduce((right, { glyph }) => Math.max(right, glyph.right), first.right),
      top: baseline - ASCENT * size,
      bottom: baseline + DESCENT * size,
    },
  };
}

function commonSize(glyphs: readonly LineGlyph[]): number {
  const counts = new Map<number, number>();
  for (const { glyph, raised } of glyphs) {
    if (raised) continue;
    const size = Math.round(glyph.size * 10) / 10;
    counts.set(size, (counts.get(size) ?? 0) + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}
