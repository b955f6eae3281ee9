/**
 * Follows the drawing operators of a page as pdf.js lists them (ISO 32000-1 8.4, 9.3, 9.4): pdf.js has a list of texts
 * too, but that one tells neither fonts nor how characters are drawn.
 */

import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js';
import { compose, IDENTITY, type Matrix, xOf, yOf } from './matrix.ts';
import type { Glyph, PageMarks, Pixels, PlacedImage, Rule } from './page-marks.ts';
import { rulesOf } from './path-rules.ts';
import type { ReadableFont, ShownGlyph } from './read-font.ts';

/** Numbers of operators by name. */
export type Operators = Readonly<Record<string, number>>;

interface State {
  ctm: Matrix;
  font: ReadableFont | undefined;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  /** Of rendering text: 1 and 2 stroke, 3 shows nothing. */
  mode: number;
  lineWidth: number;
  fillRed: boolean;
  strokeRed: boolean;
}

export interface PageToWalk {
  readonly list: PDFOperatorList;
  /** From its own space to points from the top left, turned as it is looked at. */
  readonly transform: Matrix;
  readonly width: number;
  readonly height: number;
  fontOf(id: string): ReadableFont;
}

/** Red as mastheads have it, not orange or pink. */
function isRed(colour: unknown): boolean {
  const [, r = '0', g = '0', b = '0'] = /^#(..)(..)(..)/.exec(String(colour)) ?? [];
  const [red, green, blue] = [r, g, b].map((part) => Number.parseInt(part, 16)) as [number, number, number];
  return red >= 140 && green <= 110 && blue <= 110 && red - Math.max(green, blue) >= 70;
}

const START: Omit<State, 'ctm'> = {
  font: undefined,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  lineWidth: 1,
  fillRed: false,
  strokeRed: false,
};

/** Forms of Han and of full width are an em wide; of others, what is wider than an em has space added to it. */
const WIDE =
  /[\u1100-\u11ff\u2018-\u201d\u2014\u2026\u2460-\u24ff\u2500-\u27bf\u2e80-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\ud840-\udbff]/;
const WIDEST_LATIN = 1.05;
const USUAL_LATIN = 0.6;

const inkWidth = (text: string, width: number): number =>
  WIDE.test(text) ? Math.min(width, 1) : width > WIDEST_LATIN ? USUAL_LATIN : width;

export function walkPage(page: PageToWalk, ops: Operators): PageMarks {
  const glyphs: Glyph[] = [];
  const hidden: Glyph[] = [];
  const turned: Glyph[] = [];
  const rules: Rule[] = [];
  const images: PlacedImage[] = [];
  let state: State = { ...START, ctm: page.transform };
  const saved: State[] = [];
  let line: Matrix = IDENTITY;
  let text: Matrix = IDENTITY;

  const save = (): void => void saved.push({ ...state });
  const restore = (): void => {
    state = saved.pop() ?? state;
  };
  const setFont = (id: string, size: number): void => {
    state.font = page.fontOf(id);
    state.size = size;
  };
  const move = (x: number, y: number): void => {
    line = compose(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const show = (parts: readonly (number | ShownGlyph)[]): void => {
    const { font, size, stretch, charSpacing, wordSpacing } = state;
    if (!font) return;
    for (const part of parts) {
      let along: number;
      if (typeof part === 'number') along = (-part / 1000) * size;
      else {
        const width = font.isVertical && part.vmetric ? Math.abs(part.vmetric[0] ?? 1000) : part.width;
        place(font, part, width * font.advance);
        along = width * font.advance * size + charSpacing + (part.isSpace ? wordSpacing : 0);
      }
      text = compose(text, font.isVertical ? [1, 0, 0, 1, 0, -along] : [1, 0, 0, 1, along * stretch, 0]);
    }
  };
  const place = (font: ReadableFont, glyph: ShownGlyph, width: number): void => {
    const { size: set, stretch, rise, mode, ctm } = state;
    const m = compose(ctm, compose(text, [set * stretch, 0, 0, set, 0, rise]));
    const size = Math.hypot(m[2], m[3]);
    const left = m[4];
    const baseline = m[5];
    if (!(size > 0.1) || !isOnPage(left, baseline)) return;
    const said = font.textOf(glyph);
    const isTurned = font.isVertical || m[0] <= 0 || Math.abs(m[1]) > 0.1 * Math.abs(m[0]);
    const into = mode === 3 ? hidden : isTurned ? turned : glyphs;
    into.push({
      text: said,
      left,
      right: left + inkWidth(said, width) * (isTurned ? size : m[0]),
      baseline,
      size,
      font,
      red: mode === 1 ? state.strokeRed : state.fillRed,
      bold: font.bold || mode === 2,
    });
  };
  const isOnPage = (x: number, y: number): boolean =>
    x > -page.width * 0.02 && x < page.width && y > 0 && y < page.height * 1.02;
  const paintImage = (data: string | Pixels): void => {
    const { ctm } = state;
    const xs = [xOf(ctm, 0, 0), xOf(ctm, 1, 0), xOf(ctm, 0, 1), xOf(ctm, 1, 1)];
    const ys = [yOf(ctm, 0, 0), yOf(ctm, 1, 0), yOf(ctm, 0, 1), yOf(ctm, 1, 1)];
    const box = {
      left: Math.min(...(xs as [number])),
      right: Math.max(...(xs as [number])),
      top: Math.min(...(ys as [number])),
      bottom: Math.max(...(ys as [number])),
    };
    images.push({ box, data });
  };
  const graphics = (values: readonly (readonly [string, unknown])[]): void => {
    for (const [key, value] of values) {
      if (key === 'Font') setFont(...(value as [string, number]));
      if (key === 'LW') state.lineWidth = Number(value);
    }
  };

  // biome-ignore lint/suspicious/noExplicitAny: what an operator takes is known by its number alone.
  const run: Readonly<Record<string, (args: any) => void>> = {
    save,
    restore,
    transform: (m) => {
      state.ctm = compose(state.ctm, m);
    },
    paintFormXObjectBegin: ([matrix]) => {
      save();
      if (matrix) state.ctm = compose(state.ctm, matrix);
    },
    paintFormXObjectEnd: restore,
    beginGroup: save,
    endGroup: restore,
    beginText: () => {
      line = IDENTITY;
      text = IDENTITY;
    },
    setFont: ([id, size]) => setFont(id, size),
    setGState: ([values]) => graphics(values),
    setLineWidth: ([width]) => {
      state.lineWidth = width;
    },
    setCharSpacing: ([value]) => {
      state.charSpacing = value;
    },
    setWordSpacing: ([value]) => {
      state.wordSpacing = value;
    },
    setHScale: ([percent]) => {
      state.stretch = percent / 100;
    },
    setLeading: ([value]) => {
      state.leading = -value;
    },
    setTextRise: ([value]) => {
      state.rise = value;
    },
    setTextRenderingMode: ([mode]) => {
      state.mode = mode & 3;
    },
    setTextMatrix: (args) => {
      line = args.length === 1 ? args[0] : args;
      text = line;
    },
    moveText: ([x, y]) => move(x, y),
    setLeadingMoveText: ([x, y]) => {
      state.leading = y;
      move(x, y);
    },
    nextLine: () => move(0, state.leading),
    showText: ([parts]) => show(parts),
    showSpacedText: ([parts]) => show(parts),
    setFillRGBColor: ([colour]) => {
      state.fillRed = isRed(colour);
    },
    setStrokeRGBColor: ([colour]) => {
      state.strokeRed = isRed(colour);
    },
    setFillColorN: () => {
      state.fillRed = false;
    },
    setStrokeColorN: () => {
      state.strokeRed = false;
    },
    paintImageXObject: ([id]) => paintImage(id),
    paintInlineImageXObject: ([pixels]) => paintImage(pixels),
    constructPath: ([painting, [data]]) => {
      if (data) rulesOf(data, painting, ops, state, rules);
    },
  };
  const byNumber = new Map(Object.entries(run).map(([name, action]) => [ops[name], action]));
  const { fnArray, argsArray } = page.list;
  for (let i = 0; i < fnArray.length; i++) byNumber.get(fnArray[i])?.(argsArray[i] ?? []);
  return { width: page.width, height: page.height, glyphs, hidden, turned, rules, images };
}
