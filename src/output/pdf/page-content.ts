import type { Content, Tag } from '../../base/tag.ts';
import type { Colour, Page, PictureItem, RuleItem } from '../../layout/page.ts';
import type { Inks } from './colour.ts';
import { type EmbeddedFont, fontKey } from './embedded-font.ts';
import { formatNumber } from './pdf-numbers.ts';
import { advanceOf } from './prepared-font.ts';
import { type ShownRun, showLine } from './shown.ts';
import { segmentsOf } from './structure.ts';

/** What drawing a page needs beside its display list. */
interface Pen {
  readonly fonts: ReadonlyMap<string, EmbeddedFont>;
  readonly inks: Inks;
  /** Number of a piece of content among those of the page. */
  readonly mark: (node: Content) => number;
  /** Name of the image that a picture is drawn with. */
  readonly imageOf: (item: PictureItem) => string;
}

/**
 * Draws a page's display list, every piece of it marked: text and pictures as content, the rest as artifacts
 * (ISO 32000-1 14.6, 14.8.2.2). The page's matrix has y downwards, so text is turned up again by its own.
 */
export function drawPage({ items }: Page, pen: Pen): string {
  let current: Colour | undefined;
  const operators: string[] = [];
  const choose = (colour: Colour): void => {
    if (colour !== current) operators.push(pen.inks.choose(colour));
    current = colour;
  };
  for (const item of items) {
    if (item.kind === 'rule') {
      choose(item.colour);
      operators.push(beginMarked(item.tag, pen), drawRule(item), 'EMC');
      continue;
    }
    if (item.kind === 'picture') {
      operators.push(beginMarked(item.tag, pen), drawPicture(item, pen), 'EMC');
      continue;
    }
    for (const segment of segmentsOf(showLine(item))) {
      operators.push(beginMarked(segment.tag, pen), 'BT');
      for (const run of segment.runs) {
        choose(run.colour);
        operators.push(drawRun(run, item.y - (run.rise ?? 0), pen.fonts.get(fontKey(run)) as EmbeddedFont));
      }
      operators.push('ET', 'EMC');
    }
  }
  return operators.join('\n');
}

function beginMarked(tag: Tag, pen: Pen): string {
  if (tag.kind !== 'artifact') return `/Span <</MCID ${pen.mark(tag)}>> BDC`;
  return `/Artifact <</Type /${{ pagination: 'Pagination', layout: 'Layout' }[tag.of]}>> BDC`;
}

const drawRule = ({ x, y, width, thickness }: RuleItem): string =>
  `${[x, y, width, thickness].map(formatNumber).join(' ')} re f`;

/** Where the corners of the stored pixels come to lie, by the tag of EXIF: left to right, top to bottom of each is 0 to 1. */
const TURNED: Readonly<Record<number, (across: number, down: number) => readonly [number, number]>> = {
  1: (across, down) => [across, down],
  2: (across, down) => [1 - across, down],
  3: (across, down) => [1 - across, 1 - down],
  4: (across, down) => [across, 1 - down],
  5: (across, down) => [down, across],
  6: (across, down) => [1 - down, across],
  7: (across, down) => [1 - down, 1 - across],
  8: (across, down) => [down, 1 - across],
};

/** Draws the unit square of an image, whose foot is at 0, to its place and turned as its camera was (ISO 32000-1 8.9.5). */
function drawPicture(item: PictureItem, pen: Pen): string {
  const { x, y, width, height, picture } = item;
  const turn = TURNED[picture.orientation] ?? TURNED[1];
  const at = (right: number, up: number): readonly [number, number] => {
    const [across, down] = turn?.(right, 1 - up) ?? [right, 1 - up];
    return [x + across * width, y + down * height];
  };
  const [foot, right, top] = [at(0, 0), at(1, 0), at(0, 1)];
  const matrix = [right[0] - foot[0], right[1] - foot[1], top[0] - foot[0], top[1] - foot[1], ...foot];
  return `q ${pen.inks.forPictures}${matrix.map(formatNumber).join(' ')} cm /${pen.imageOf(item)} Do Q`;
}

/** Thousandths of an em that a piece may be out of step by before what is marked in it is not what was meant. */
const EVEN = 100;

/**
 * Draws a run piece by piece. Firefox shares out the width of what it takes for a piece by the widths of a font of its
 * own, so one ends where an advance has been changed: where the font goes by its other name.
 */
function drawRun(run: ShownRun, y: number, font: EmbeddedFont): string {
  const { size, start } = run;
  const place = `1 0 0 -1 ${formatNumber(start)} ${formatNumber(y)} Tm`;
  const draw = (piece: string, i: number): string => {
    const name = i % 2 === 0 ? font.name : font.otherName;
    return `/${name} ${formatNumber(size)} Tf ${i === 0 ? `${place} ` : ''}${piece}`;
  };
  return arraysOf(run, font).map(draw).join(' ');
}

/** The pieces of a run as arrays of glyphs with the adjustments between them (ISO 32000-1 9.4.3). */
function arraysOf({ face, size, start, glyphs }: ShownRun, font: EmbeddedFont): string[] {
  const pieces: string[] = [];
  let parts: string[] = [];
  let codesSoFar = '';
  let pen = start;
  const endPiece = (): void => {
    if (codesSoFar !== '') pieces.push(`[${[...parts, `<${codesSoFar}>`].join(' ')}] TJ`);
    parts = [];
    codesSoFar = '';
  };
  for (const shown of glyphs) {
    const adjustment = Math.round(((pen - shown.x) / size) * 1000);
    if (shown.alone || Math.abs(adjustment) > EVEN) endPiece();
    if (adjustment !== 0) {
      if (codesSoFar !== '') parts.push(`<${codesSoFar}>`);
      parts.push(String(adjustment));
      codesSoFar = '';
      pen -= (adjustment / 1000) * size;
    }
    codesSoFar += font.codeOf(shown);
    pen += advanceOf(face, shown) * size;
    if (shown.advance !== undefined) endPiece();
  }
  endPiece();
  return pieces;
}
