/** PDF → manuscript: printed lines with their looks, tables by their lines, pictures. */

import type { Diagnostic, SourceText } from '../../base/diagnostic.ts';
import type { Paper, Reading } from '../manuscript.ts';
import { createBuilder } from './build-manuscript.ts';
import { countImages } from './images/count-images.ts';
import { findJpegs } from './images/jpeg-streams.ts';
import { type PictureFile, picturesOf } from './images/read-images.ts';
import { type PdfObstacle, withPdf } from './open-document.ts';
import { toBlocks } from './page-blocks.ts';
import type { Glyph, PageMarks, PlacedImage } from './page-marks.ts';
import { noText, obstacleRemark, type PageFindings, remarksOn } from './pdf-remarks.ts';
import { toLines } from './printed-lines.ts';
import { UNREADABLE } from './read-font.ts';

type Pictures = ReadonlyMap<PlacedImage, PictureFile>;
const NONE: Pictures = new Map();

/** The header may stand this far from the start (ISO 32000-1 Annex H, note 13). */
const LATEST_HEADER = 1024;

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, LATEST_HEADER)).includes('%PDF-');

/**
 * Reads a PDF. Files are read one after the other, however many are asked for at once; each takes a bounded time and
 * amount of memory.
 *
 * @param name the name that is shown to the user
 * @returns the manuscript in the form `printed`, with what was doubtful; or why there is nothing to import
 */
export async function readPdf(name: string, bytes: Uint8Array): Promise<Reading> {
  const empty: SourceText = { path: name, text: '' };
  const refuse = (diagnostic: Diagnostic): Reading => ({ diagnostics: [diagnostic] });
  if (!isPdf(bytes)) return refuse(obstacleRemark('damaged', empty));
  const pages = await withPdf(bytes, false, async (pdf) => {
    const read: (PageMarks | undefined)[] = [];
    for (let page = 1; page <= pdf.pageCount; page++) read.push(await pdf.marksOf(page));
    return read;
  });
  if (isObstacle(pages)) return refuse(obstacleRemark(pages, empty));
  const texts = pages.map((marks) => marks && glyphsToRead(marks));
  const shown = texts.flatMap((glyphs, i) => (glyphs && glyphs.length > 0 ? [i + 1] : []));
  const images = countImages(bytes);
  const withImages = images.count > 0 ? await imagesOf(bytes, shown) : { pages: new Map(), left: [] };

  const builder = createBuilder();
  pages.forEach((marks, i) => {
    const page = i + 1;
    const glyphs = texts[i];
    if (!marks || !glyphs) return;
    const found = withImages.pages.get(page);
    const whole = found ? { ...marks, images: found.images } : marks;
    for (const block of toBlocks(whole, glyphs)) builder.add(block, page, found?.pictures ?? NONE);
    for (const line of toLines(turnedLevel(marks.turned))) builder.addLine(line, page, 'box');
  });
  const { source, blocks } = builder.finish(name);
  const findings = findingsOf(pages, texts, withImages.left, images.tooLarge);
  const nothing = noText(findings, empty);
  if (nothing) return refuse(nothing);
  const papers = pages.map((marks): Paper => ({ width: marks?.width ?? 0, height: marks?.height ?? 0 }));
  return {
    manuscript: { source, form: 'printed', blocks, papers, diagnostics: remarksOn(findings, source) },
  };
}

const isObstacle = (value: unknown): value is PdfObstacle => typeof value === 'string';

const isShown = ({ text }: Glyph): boolean => text.trim() !== '';

/** Of what is hidden, at least so many times as much as shows makes a page a scan with its text recognised. */
const SCAN = 4;

const isScan = (marks: PageMarks): boolean => {
  const hidden = marks.hidden.filter(isShown).length;
  return hidden > 0 && hidden >= SCAN * marks.glyphs.filter(isShown).length;
};

const glyphsToRead = (marks: PageMarks): readonly Glyph[] =>
  isScan(marks) ? [...marks.glyphs, ...marks.hidden] : marks.glyphs;

/** Turned text as lines: its characters, as they are drawn, side by side on a line of their own for each place. */
function turnedLevel(glyphs: readonly Glyph[]): Glyph[] {
  let line = 0;
  let column = 0;
  let last: Glyph | undefined;
  return glyphs.filter(isShown).map((glyph): Glyph => {
    const isNear =
      last && Math.hypot(glyph.left - last.left, glyph.baseline - last.baseline) < 2.5 * glyph.size;
    if (!isNear) {
      line++;
      column = 0;
    }
    last = glyph;
    const left = column++ * glyph.size;
    return { ...glyph, left, right: left + glyph.size, baseline: line * 2 * MOST_SIZE };
  });
}

/** Lines of turned text are set so far apart that none of any size is taken for another, in points. */
const MOST_SIZE = 200;

interface Images {
  readonly pages: ReadonlyMap<
    number,
    { readonly images: readonly PlacedImage[]; readonly pictures: Pictures }
  >;
  readonly left: readonly number[];
}

/** The pictures of the pages that have text; those of the others are scans. */
async function imagesOf(bytes: Uint8Array, pages: readonly number[]): Promise<Images> {
  const found = new Map<number, { images: readonly PlacedImage[]; pictures: Pictures }>();
  const left: number[] = [];
  const jpegs = findJpegs(bytes);
  const done = await withPdf(bytes, true, async (pdf) => {
    for (const page of pages) {
      const marks = await pdf.marksOf(page);
      if (!marks) continue;
      const { pictures, isPartial } = await picturesOf(marks, pdf, jpegs);
      found.set(page, { images: marks.images, pictures });
      if (isPartial) left.push(page);
    }
  });
  if (isObstacle(done)) left.push(...pages.filter((page) => !found.has(page)));
  return { pages: found, left };
}

function findingsOf(
  pages: readonly (PageMarks | undefined)[],
  texts: readonly (readonly Glyph[] | undefined)[],
  picturesLeft: readonly number[],
  hugePictures: number,
): PageFindings {
  const numbers = (is: (marks: PageMarks | undefined, i: number) => boolean): number[] =>
    pages.flatMap((marks, i) => (is(marks, i) ? [i + 1] : []));
  const unreadableOn = (glyphs: readonly Glyph[] | undefined): number =>
    glyphs?.filter(({ text }) => text === UNREADABLE).length ?? 0;
  const counts = texts.map(unreadableOn);
  return {
    pageCount: pages.length,
    damaged: numbers((marks) => !marks),
    withoutText: numbers((marks, i) => !!marks && !texts[i]?.some(isShown) && !marks.turned.some(isShown)),
    recognised: numbers((marks) => !!marks && isScan(marks)),
    turned: numbers((marks) => !!marks?.turned.some(isShown)),
    picturesLeft,
    hugePictures,
    unreadable: numbers((_, i) => (counts[i] as number) > 0),
    unreadableCount: counts.reduce((sum, count) => sum + count, 0),
    glyphCount: texts.reduce((sum, glyphs) => sum + (glyphs?.filter(isShown).length ?? 0), 0),
    type3: texts.some((glyphs) => glyphs?.some(({ font, text }) => font.isType3 && text === UNREADABLE)),
  };
}
