import { type Drawing, type FontCache, readDrawing } from './drawing.ts';
import { contentOf, listPages, type PdfPage } from './pages.ts';
import { lookUp, type Pdf } from './pdf-file.ts';
import { asText } from './pdf-values.ts';

/** A page read. */
interface ReadPage {
  readonly page: PdfPage;
  /** Missing where it cannot be decoded. */
  readonly content?: Uint8Array;
  readonly drawing?: Drawing;
}

/** A PDF with all that its pages show. */
export interface ReadDocument {
  readonly pdf: Pdf;
  readonly pages: readonly ReadPage[];
  /** It says that Kuaibao made it. */
  readonly ours: boolean;
}

/** Reads every page of a file. Throws LimitError where that is too much work. */
export function readDocument(pdf: Pdf): ReadDocument {
  const fonts: FontCache = new Map();
  const pages = listPages(pdf).map((page): ReadPage => {
    const content = contentOf(pdf, page);
    return content ? { page, content, drawing: readDrawing(pdf, content, page.resources, fonts) } : { page };
  });
  const producer = asText(lookUp(pdf, pdf.trailer, 'Info', 'Producer')) ?? '';
  return { pdf, pages, ours: /^Kuaibao\b/.test(producer) };
}

/** Every page's drawing; undefined where one of them could not be read to its end. */
export function drawingsOf({ pages }: ReadDocument): readonly Drawing[] | undefined {
  const drawings = pages.flatMap(({ drawing }) => (drawing?.whole ? [drawing] : []));
  return drawings.length === pages.length ? drawings : undefined;
}
