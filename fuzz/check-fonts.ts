/** Whether the fonts in a PDF draw what its pages say, by another reader than our own. */

import { readDrawing } from '../src/pdfread/drawing.ts';
import { contentOf, listPages } from '../src/pdfread/pages.ts';
import { lookUp, openPdf, type Pdf } from '../src/pdfread/pdf-file.ts';
import type { PdfFont } from '../src/pdfread/pdf-font.ts';
import { asDict, type Dict } from '../src/pdfread/pdf-values.ts';
import { descendantOf, type Program, programOf } from '../src/pdfread/shown-glyphs.ts';
import { type OracleFont, openOracle, wrapCff } from '../test/font/oracle.ts';

/** May be blank. */
const SPACE = /^[\p{Zs}\p{Cf}]*$/u;

const programIn = (pdf: Pdf, font: Dict): Program | undefined =>
  programOf(pdf, asDict(lookUp(pdf, descendantOf(pdf, font), 'FontDescriptor')));

/** More glyphs than a subset of these tests has. */
const MOST_GLYPHS = 1000;

function openProgram({ key, bytes }: Program): OracleFont {
  if (!bytes) throw new Error('its program cannot be unpacked');
  return openOracle(key === 'FontFile2' ? bytes : wrapCff(bytes, MOST_GLYPHS));
}

function findBlankIn(font: PdfFont, program: Program | undefined, codes: Iterable<number>): string[] {
  if (!program) return [`${font.name} is not embedded`];
  try {
    const outlines = openProgram(program);
    return [...codes].flatMap((code) => {
      const text = font.unicode.get(code) ?? '';
      const blank = outlines.getGlyph(code).path.commands.length === 0;
      return blank && !SPACE.test(text) ? [`${font.name} draws nothing for ${JSON.stringify(text)}`] : [];
    });
  } catch (thrown) {
    return [`${font.name} cannot be opened: ${thrown instanceof Error ? thrown.message : thrown}`];
  }
}

/** Characters that the pages of a PDF show and its fonts do not draw. */
export function findBlank(bytes: Uint8Array): string[] {
  const opened = openPdf(bytes);
  if ('obstacle' in opened) return ['the PDF cannot be read'];
  const { pdf } = opened;
  const fonts = new Map<Dict, PdfFont>();
  const shown = new Map<PdfFont, Set<number>>();
  for (const page of listPages(pdf)) {
    const content = contentOf(pdf, page);
    if (!content) return ['a page cannot be unpacked'];
    for (const [font, codes] of readDrawing(pdf, content, page.resources, fonts).shown) {
      const all = shown.get(font) ?? new Set<number>();
      shown.set(font, all);
      for (const code of codes) all.add(code);
    }
  }
  return [...fonts].flatMap(([dict, font]) => findBlankIn(font, programIn(pdf, dict), shown.get(font) ?? []));
}
