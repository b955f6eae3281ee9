import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/base/role.ts';
import { openFonts } from '../../src/font/book.ts';
import { BUNDLED_STYLES, nameOfStyle } from '../../src/font/bundled.ts';
import type { FontBook } from '../../src/font/face.ts';
import type { Sourced } from '../../src/issue/model.ts';
import { breakLines } from '../../src/text/break.ts';
import type { Line } from '../../src/text/line.ts';
import { CLREQ, type LineOptions, WORD } from '../../src/text/options.ts';
import { type ShapedGlyph, shape } from '../../src/text/shape.ts';

/** Advances are not what is printed: the marks of every bundled face, by what they draw. */
const MARKS = [
  ...'，、；：。．？！“”‘’（）《》〈〉「」『』【】〖〗〔〕［］｛｝·—～–／/%‰°℃¥￥+−±＋－×∶',
  ...',.;:!?()[]"\'-…',
  '——',
  '……',
  '12′',
  '30″',
];
/** Half of the stroke that draws a bold face, in em: what its ink grows by on either side. */
const STROKE = 1 / 72;
/** Ink may stand this far outside of its box, in em. */
const SLACK = 0.03;
/** Less than an eye or a printer sees, in em. */
const TOUCH = 0.01;
/** Marks that fill their box by design, and may meet what is beside them. */
const FULL = /^[—–―]$/u;

const bookOf = (style: string): FontBook => {
  const font: Sourced = { text: style, span: { source: { path: '', text: '' }, start: 0, end: 0 } };
  const choices = { body: { font }, heading: { font }, title: { font } };
  return openFonts(choices, { folders: [] }).book;
};

interface Ink {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

const inkOf = ({ face, glyph, text, x, emboldened }: ShapedGlyph, at: number): Ink => {
  const { left, right } = face.inkOf(glyph);
  const stroke = emboldened ? STROKE : 0;
  return { text, left: at + x + left - stroke, right: at + x + right + stroke };
};

const inksOf = (line: Line): Ink[] =>
  line.clusters
    .flatMap(({ cluster, x }) => cluster.glyphs.map((glyph) => inkOf(glyph, x)))
    .filter(({ left, right }) => right > left);

function set(text: string, role: Role, book: FontBook, options: LineOptions, width: number): Line[] {
  const { clusters } = shape([{ text, style: { role, colour: 'black' } }], book, options);
  return breakLines(clusters, { width, indent: 0, hangingIndent: 0 }, options);
}

/** Neighbours of which one lies upon the other. */
const overlaps = (inks: readonly Ink[]): string[] =>
  inks.slice(1).flatMap((b, i) => {
    const a = inks[i] as Ink;
    const joined = FULL.test(a.text) || FULL.test(b.text);
    return a.right > b.left + (joined ? 3 * STROKE : TOUCH)
      ? [`${a.text}${b.text} ${(a.right - b.left).toFixed(3)}`]
      : [];
  });

const ROLES: readonly Role[] = ['body', 'bold', 'heading', 'title'];

describe.each(BUNDLED_STYLES.map((style) => nameOfStyle(style).zh))('the marks of %s', (style) => {
  const book = bookOf(style);

  it.each(ROLES)('lie on nothing, whatever stands beside them: %s', (role) => {
    const found = new Set<string>();
    for (const options of [CLREQ, WORD]) {
      for (const a of MARKS) {
        const pairs = MARKS.map((b) => `国${a}${b}国`);
        for (const pair of pairs) {
          const [line] = set(pair, role, book, { ...options, justify: false }, 100);
          for (const one of overlaps(inksOf(line as Line))) found.add(one);
        }
      }
    }
    expect([...found]).toEqual([]);
  });

  it.each(ROLES)('keep to the part of their box that no squeezing takes: %s', (role) => {
    const found = MARKS.flatMap((mark) => {
      const [line] = set(`国${mark}国`, role, book, CLREQ, 100);
      return (line as Line).clusters.slice(1, -1).flatMap(({ cluster }) =>
        cluster.glyphs
          .map((glyph) => inkOf(glyph, 0))
          .filter(({ text }) => !FULL.test(text))
          .filter(({ left, right }) => left < -SLACK || right > cluster.body + SLACK)
          .map(
            ({ text, left, right }) =>
              `${text} ${left.toFixed(2)}–${right.toFixed(2)} of ${cluster.body.toFixed(2)}`,
          ),
      );
    });
    expect(found).toEqual([]);
  });

  it.each(ROLES)('stay within the measure at either end of a line: %s', (role) => {
    const found = MARKS.flatMap((mark) => {
      const lines = set(`国国国${mark}国国国${mark}国国`, role, book, CLREQ, 4);
      return lines.flatMap((line) => {
        const inks = inksOf(line);
        const [first, last] = [inks[0] as Ink, inks.at(-1) as Ink];
        return first.left < -SLACK || last.right > 4 + SLACK + (line.natural > 4 ? line.natural - 4 : 0)
          ? [`${first.text}…${last.text}`]
          : [];
      });
    });
    expect(found).toEqual([]);
  });
});

describe('a mark that its face draws in the middle of the box', () => {
  const { book } = openFonts({}, { folders: [] });

  it.each(['？”', '？）', '？》', '！”'])('%s is closed up without touching', (pair) => {
    const [line] = set(`国${pair}国`, 'body', book, CLREQ, 100);
    const [, first, second] = inksOf(line as Line) as [Ink, Ink, Ink];
    expect(second.left - first.right).toBeGreaterThan(0.05);
    expect(second.left - first.right).toBeLessThan(0.6);
  });

  it('is moved to the left, where GB/T 15834 5.1.2 has it', () => {
    const [line] = set('国？国', 'body', book, CLREQ, 100);
    const ink = inksOf(line as Line)[1] as Ink;
    expect(ink.left).toBeGreaterThan(1);
    expect(ink.right).toBeLessThan(1.5);
  });
});

describe.each(BUNDLED_STYLES.map((style) => nameOfStyle(style).zh))('two-em marks of %s', (style) => {
  const book = bookOf(style);
  const glyphsOf = (text: string) => {
    const { clusters } = shape([{ text, style: { role: 'body', colour: 'black' } }], book, CLREQ);
    return (clusters[0]?.glyphs ?? []).map((glyph) => ({ ...glyph, ink: glyph.face.inkOf(glyph.glyph) }));
  };

  it('……: six dots are evenly spaced', () => {
    const [one, two] = glyphsOf('……');
    if (!one || !two) throw new Error('no glyphs');
    const dot = one.ink.top - one.ink.bottom;
    const inside = (one.ink.right - one.ink.left - dot) / 2;
    const between = two.x + two.ink.left + dot / 2 - (one.x + one.ink.right - dot / 2);
    expect(between).toBeCloseTo(inside, 1);
    expect(Math.abs(between - inside)).toBeLessThan(0.02);
  });

  it('——: the line has no gap', () => {
    const [one, two] = glyphsOf('——');
    if (!one || !two) throw new Error('no glyphs');
    const overlap = one.x + one.ink.right - (two.x + two.ink.left);
    expect(overlap).toBeGreaterThan(-0.001);
    expect(overlap).toBeLessThan(0.03);
  });
});
