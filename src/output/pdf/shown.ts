import type { GlyphRun, TextItem } from '../../layout/page.ts';

/** A glyph as a line shows it. */
export interface ShownGlyph {
  readonly glyph: number;
  readonly text: string;
  /** Origin, in points. */
  readonly x: number;
  /** Advance in font units where white behind the glyph is taken into it, or given up; else the glyph has its own. */
  readonly advance?: number;
  /** So much wider or narrower than other readers' fonts have it that it is shown by itself. */
  readonly alone?: boolean;
}

/** A run whose glyphs reach up to each other. */
export interface ShownRun extends Omit<GlyphRun, 'glyphs'> {
  readonly glyphs: readonly ShownGlyph[];
  /** From where the origins are a whole number of thousandths of an em away. */
  readonly start: number;
}

/** Advances differ by steps of an eighth of an em, which is a whole number of units in every em that fonts have. */
const STEP = 1 / 8;
/** White that no reader takes for a space, in em. */
const UNSEEN = 0.09;
/** The most that marks may be closed up by before a reader takes it for a step back, in em. */
const CLOSED = 0.2;
/** The most that a glyph takes and is still found where it stands by readers that share out widths evenly, in em. */
const EVEN = 0.3;
/** What a space keeps of its width, in em: readers that go by white see a space in it, and no column. */
const SPACE = 0.25;

/** Fonts state advances in sixteen bits, one of them the sign. */
const MOST_UNITS = 0x7fff;

const BLANK = /^\p{Zs}$/u;

/**
 * Takes the white between the glyphs of a line into the advances of those before it. Readers guess spaces and columns
 * from white that no glyph accounts for: they would not find 2025年9月19日, nor mark the words that were meant.
 */
export function showLine({ x: left, runs }: Pick<TextItem, 'x' | 'runs'>): ShownRun[] {
  const snapped = runs.map((run) => snap(run, left));
  const placed = moveSpaces(runs, snapped);
  return runs.map((run, number) => {
    const { ids, texts, xs } = run.glyphs;
    const own = placed[number] as readonly number[];
    const end = placed[number + 1]?.[0];
    const glyphs = own.map((x, i) => {
      const shown = { glyph: ids[i] as number, text: texts[i] as string, x };
      return reach(shown, run, own[i + 1] ?? end);
    });
    return { ...run, start: left + (xs[0] ?? 0), glyphs };
  });
}

/** A glyph whose advance reaches up to the next, if there is one; it does not get narrower than its ink. */
function reach(own: ShownGlyph, { face, size }: GlyphRun, next: number | undefined): ShownGlyph {
  if (next === undefined) return own;
  const natural = face.advanceOf(own.glyph);
  const taken = takenBehind((next - own.x) / size - natural);
  if (taken === 0 || (taken < 0 && natural + taken < face.inkOf(own.glyph).right)) return own;
  const advance = Math.min(Math.round((natural + taken) * face.metrics.unitsPerEm), MOST_UNITS);
  return { ...own, advance, ...((taken > EVEN || taken < 0) && { alone: true }) };
}

/** The origins as a run can be drawn with adjustments of a thousandth of an em between its glyphs. */
function snap({ face, size, glyphs: { ids, xs } }: GlyphRun, left: number): readonly number[] {
  let pen = left + (xs[0] ?? 0);
  return xs.map((own, i) => {
    const x = pen - (Math.round(((pen - (left + own)) / size) * 1000) / 1000) * size;
    pen = x + face.advanceOf(ids[i] as number) * size;
    return x;
  });
}

function takenBehind(white: number): number {
  if (white < UNSEEN && white > -CLOSED) return 0;
  return Math.round(white / STEP) * STEP;
}

/** Pushes a space that ends a word to the end of its white, where the next word begins, by whole thousandths of an em. */
const moveSpaces = (
  runs: readonly GlyphRun[],
  origins: readonly (readonly number[])[],
): readonly (readonly number[])[] =>
  origins.map((xs, number) => {
    const { size, glyphs } = runs[number] as GlyphRun;
    const end = origins[number + 1]?.[0];
    return xs.map((x, i) => {
      const next = xs[i + 1] ?? end;
      if (next === undefined || !BLANK.test(glyphs.texts[i] as string)) return x;
      const shift = Math.floor(((next - x) / size - SPACE) * 1000) / 1000;
      return shift > 0 ? x + shift * size : x;
    });
  });
